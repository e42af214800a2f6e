package dev.whichmsp.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.text.TermDictionary;
import dev.whichmsp.text.TokenScanner;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordTableTest {

    private static final int OUTCOMES = 5;

    @Test
    void findsEachWordAndNoOther() {
        Random random = new Random(7);
        Set<String> known = words(random, 12_000);
        WordTable table = table(known);
        int number = 0;
        for (String word : known) {
            assertThat(find(table, word)).as(word).isEqualTo(number++);
        }
        for (String word : words(random, 12_000)) {
            if (!known.contains(word)) {
                assertThat(find(table, word)).as(word).isEqualTo(WordTable.NONE);
            }
        }
    }

    /** Of up to 40 letters, few of them different, so that many words start alike; none in s, which would be stemmed. */
    private static Set<String> words(Random random, int count) {
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < count) {
            StringBuilder word = new StringBuilder();
            for (int left = 1 + random.nextInt(40); left > 0; left--) {
                word.append("aab0øz".charAt(random.nextInt(6)));
            }
            words.add(word.toString());
        }
        return words;
    }

    @Test
    void tellsLongWordsApartThatStartAlike() {
        String sixteen = "abcdefghijklmnop";
        List<String> words = List.of(sixteen.substring(0, 15), sixteen, sixteen + "a", sixteen + "b", sixteen + "ab");
        WordTable table = table(words);
        for (int number = 0; number < words.size(); number++) {
            assertThat(find(table, words.get(number))).isEqualTo(number);
        }
        assertThat(find(table, sixteen + "c")).isEqualTo(WordTable.NONE);
        assertThat(find(table, sixteen.substring(0, 14))).isEqualTo(WordTable.NONE);
    }

    @Test
    void keepsWhatWasPutBesideAWord() {
        WordTable table = new WordTable(new TermDictionary(List.of("desk", "help")));
        table.put(1, 42, PackedTerm.mark(1, 9, new short[] {0, 0, 0, 0, -3}, 0));
        int record = record(table, "Help!");
        assertThat(table.word(record)).isEqualTo(1);
        assertThat(table.weights(record)).isEqualTo(42);
        assertThat(PackedTerm.flags(0xff, table.mark(record))).isEqualTo(9);
        assertThat(record(table, "desk")).isEqualTo(WordTable.NONE);
    }

    @Test
    void anEmptyTableKnowsNothing() {
        assertThat(find(table(List.of()), "help")).isEqualTo(WordTable.NONE);
    }

    @Test
    void findsAllWordsOfTheModel() throws IOException {
        CompiledModel model = VendorModel.readBundled().compiled();
        TermDictionary dictionary = model.arrays().dictionary();
        for (int word = 0; word < dictionary.size(); word++) {
            // A word that stemming would change again is met only as the stem of a longer one.
            if (TokenScanner.terms(dictionary.term(word)).equals(List.of(dictionary.term(word)))) {
                assertThat(find(model.words, dictionary.term(word))).isEqualTo(word);
            }
            assertThat(dictionary.idOf(dictionary.term(word))).isEqualTo(word);
        }
    }

    private static WordTable table(Iterable<String> words) {
        Set<String> distinct = new LinkedHashSet<>();
        words.forEach(distinct::add);
        TermDictionary dictionary = new TermDictionary(distinct);
        WordTable table = new WordTable(dictionary);
        for (int word = 0; word < dictionary.size(); word++) {
            table.put(word, word, PackedTerm.mark(word, 0, new short[OUTCOMES], 0));
        }
        return table;
    }

    private static int find(WordTable table, String word) {
        int record = record(table, word);
        return record == WordTable.NONE ? record : table.word(record);
    }

    private static int record(WordTable table, String word) {
        TokenScanner scanner = new TokenScanner();
        scanner.reset(word, word.length());
        assertThat(scanner.next()).isTrue();
        return table.find(scanner.letters(), scanner.termStart(), scanner.termLength());
    }
}
