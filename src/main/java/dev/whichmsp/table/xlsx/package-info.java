/** Excel workbooks: checked, read, and written anew with coloured answers, a summary and a chart. */
package dev.whichmsp.table.xlsx;
