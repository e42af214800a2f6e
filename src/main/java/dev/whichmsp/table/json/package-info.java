/** JSON lines: an object on every line, written as it came with the answer's fields behind its own. */
package dev.whichmsp.table.json;
