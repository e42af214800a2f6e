/** One verdict a vendor: the texts of a registrable domain added up. */
package dev.whichmsp.table.rollup;
