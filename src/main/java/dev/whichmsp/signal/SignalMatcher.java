package dev.whichmsp.signal;

import dev.whichmsp.text.TermDictionary;
import dev.whichmsp.text.TokenScanner;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the lexicon's terms in a sequence of numbered tokens: a trie over token numbers, walked from each token on, the
 * longest match taken. The deepest term has {@link #MAX_TOKENS} tokens, so the work a token is bounded.
 */
public final class SignalMatcher {

    /** The longest term, in tokens. */
    public static final int MAX_TOKENS = 7;

    /** No match. */
    public static final int NONE = 0;

    private static final int ROOT = 0;

    private final int[] rootChildren;
    private long[] keys = new long[1 << 10];
    private int[] children = new int[1 << 10];
    private int[] signalAt = new int[1 << 10];
    private int nodes = 1;

    /**
     * Builds the trie.
     *
     * @param dictionary holds all tokens of the lexicon ({@link #tokensOf}) and may hold more
     * @throws IllegalArgumentException if a spelling stands for two signals, has no token or has too many
     */
    public SignalMatcher(Lexicon lexicon, TermDictionary dictionary) {
        rootChildren = new int[dictionary.size()];
        for (int i = 0; i < lexicon.signals().size(); i++) {
            for (String spelling : lexicon.signals().get(i).spellings()) {
                add(spelling, TokenScanner.terms(spelling), i, lexicon, dictionary);
            }
        }
    }

    /** All tokens that the lexicon's terms consist of, analysed. */
    public static Set<String> tokensOf(Lexicon lexicon) {
        Set<String> tokens = new LinkedHashSet<>();
        lexicon.signals().forEach(s -> s.spellings().forEach(v -> tokens.addAll(TokenScanner.terms(v))));
        return tokens;
    }

    private void add(String spelling, List<String> tokens, int signal, Lexicon lexicon, TermDictionary dictionary) {
        if (tokens.isEmpty() || tokens.size() > MAX_TOKENS) {
            throw new IllegalArgumentException("signal \"" + spelling + "\" has " + tokens.size() + " tokens: 1 to "
                    + MAX_TOKENS + " are possible");
        }
        int node = ROOT;
        for (String token : tokens) {
            node = childOrNew(node, dictionary.idOf(token));
        }
        if (signalAt[node] != 0 && signalAt[node] != signal + 1) {
            throw new IllegalArgumentException("signal \"" + spelling + "\" stands twice: in \""
                    + lexicon.signals().get(signalAt[node] - 1).term() + "\" and in \""
                    + lexicon.signals().get(signal).term() + "\"");
        }
        signalAt[node] = signal + 1;
    }

    private int childOrNew(int node, int token) {
        int child = child(node, token);
        if (child != 0) {
            return child;
        }
        child = nodes++;
        if (nodes * 2 > keys.length) {
            grow();
        }
        if (node == ROOT) {
            rootChildren[token] = child;
        } else {
            put(key(node, token), child);
        }
        return child;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldChildren = children;
        keys = new long[oldKeys.length * 2];
        children = new int[oldKeys.length * 2];
        signalAt = Arrays.copyOf(signalAt, oldKeys.length * 2);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldChildren[i]);
            }
        }
    }

    private void put(long key, int child) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        children[slot] = child;
    }

    private int child(int node, int token) {
        if (node == ROOT) {
            return rootChildren[token];
        }
        long key = key(node, token);
        int slot = slot(key);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return children[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        return 0;
    }

    private static long key(int node, int token) {
        return (long) node << 32 | token;
    }

    private int slot(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 40) & keys.length - 1;
    }

    /**
     * The longest signal that starts at {@code from}, as a number that {@link #signal(int)} and {@link #length(int)} read,
     * or {@link #NONE}.
     *
     * @param tokens dictionary numbers, {@link TermDictionary#UNKNOWN} among them
     * @param to where the tokens end, exclusive
     */
    public int longest(int[] tokens, int from, int to) {
        int best = NONE;
        int node = ROOT;
        for (int at = from; at < to && tokens[at] != TermDictionary.UNKNOWN; at++) {
            node = child(node, tokens[at]);
            if (node == 0) {
                break;
            }
            if (signalAt[node] != 0) {
                best = signalAt[node] << 3 | at - from + 1;
            }
        }
        return best;
    }

    /** The index of the matched signal in the lexicon. */
    public static int signal(int match) {
        return (match >>> 3) - 1;
    }

    /** The length of the match, in tokens. */
    public static int length(int match) {
        return match & 7;
    }
}
