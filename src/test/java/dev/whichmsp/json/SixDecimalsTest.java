package dev.whichmsp.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;

/** Rounded numbers look as Java writes them. */
class SixDecimalsTest {

    @Test
    void everyProbabilityLooksAsJavaWritesIt() {
        for (int millionths = 0; millionths <= 1_000_000; millionths++) {
            assertSame(millionths / 1e6);
        }
    }

    @Test
    void weightsOfEachSizeAndSignLookAsJavaWritesThem() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            assertSame((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(18) - 7));
        }
    }

    @Test
    void edgesLookAsJavaWritesThem() {
        for (double number : new double[] {0, -0.0, -1e-9, 4.9e-7, 0.0009995, 0.00099949, 0.001, 9_999_999.999999, 1e7, -1e7, 1e300}) {
            assertSame(number);
        }
    }

    private static void assertSame(double number) {
        String written = write(number);
        String expected = Double.toString(Math.rint(number * 1e6) / 1e6);
        if (!written.equals(expected)) {
            assertThat(written).as("%s", number).isEqualTo(expected);
        }
    }

    private static String write(double number) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = Json.generator(out)) {
            SixDecimals.write(number, json);
        }
        return out.toString();
    }
}
