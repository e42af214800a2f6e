/** The wire form: vendor texts from JSON, read strictly, and verdicts to JSON. */
package dev.whichmsp.json;
