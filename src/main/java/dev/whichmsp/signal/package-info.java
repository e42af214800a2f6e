/** The lexicon of trade terms, and finding its terms in a stream of tokens. */
package dev.whichmsp.signal;
