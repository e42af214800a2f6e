/** Lists, labelled row by row on all cores with the answers added. The rooms below read and write them, and know nothing of this one. */
package dev.whichmsp.table;
