/** OpenNLP's maximum-entropy categorizer: features, the packaged model, the compiled scorer, calibration and decision. */
package dev.whichmsp.model;
