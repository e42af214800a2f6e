/** The front door of the library: {@link dev.whichmsp.VendorClassifier} reads a {@link dev.whichmsp.VendorText}, gives a {@link dev.whichmsp.Verdict}. */
package dev.whichmsp;
