/** CSV and TSV: the dialect detected, rows written as they came with the answer's cells behind them. */
package dev.whichmsp.table.cells;
