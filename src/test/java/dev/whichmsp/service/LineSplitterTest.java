package dev.whichmsp.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

class LineSplitterTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 100})
    void findsTheSameLinesWhereverThePiecesBreak(int size) {
        List<LineSplitter.Line> lines = split("éa\r\n\n  \nb\ntoo long\nc", size);
        assertThat(lines).extracting(LineSplitter.Line::number).containsExactly(1L, 4L, 5L, 6L);
        assertThat(new String(lines.get(0).requireBytes(), StandardCharsets.UTF_8)).isEqualTo("éa\r");
        assertThat(lines.get(3).requireBytes()).containsExactly('c');
        assertThatThrownBy(lines.get(2)::requireBytes).isInstanceOf(ProblemException.class).hasMessageContaining("more than 4 bytes");
    }

    private static List<LineSplitter.Line> split(String text, int size) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        LineSplitter splitter = new LineSplitter(4);
        List<LineSplitter.Line> lines = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += size) {
            byte[] piece = Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + size));
            lines.addAll(splitter.feed(DefaultDataBufferFactory.sharedInstance.wrap(piece)));
        }
        lines.addAll(splitter.end());
        return lines;
    }
}
