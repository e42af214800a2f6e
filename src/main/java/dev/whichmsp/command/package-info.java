/** The command line: thin commands over the library, and what a person sees of an answer. */
package dev.whichmsp.command;
