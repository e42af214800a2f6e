/** What all lists share: rows and how they are read and written, their columns, answers and counts, and what can be wrong with them. */
package dev.whichmsp.table.row;
