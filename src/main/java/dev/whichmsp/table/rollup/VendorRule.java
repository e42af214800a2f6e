package dev.whichmsp.table.rollup;

/**
 * When a vendor's market is stated, as the model's calibration has it for single texts.
 *
 * @param threshold the least probability of the market, from 0 to 1; above 1 none is stated
 * @param margin by how much it must lead every other outcome, from 0 to 1
 */
public record VendorRule(double threshold, double margin) {}
