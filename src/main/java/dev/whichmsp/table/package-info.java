/** Lists and search results: reading them, labelling them row by row on all cores, writing them back with the answers added. */
package dev.whichmsp.table;
