/** The bytes of a file: unpacked, told by the first of them, decoded, and cut into records without touching one. */
package dev.whichmsp.table.bytes;
