/** Text as given to tokens: HTML to text, folding, the analysis chain, the language check. */
package dev.whichmsp.text;
