/** The answers of search APIs: one JSON document each, with a verdict put into every result. */
package dev.whichmsp.table.search;
