package dev.whichmsp.signal;

import dev.whichmsp.text.TermDictionary;
import dev.whichmsp.text.TokenScanner;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
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

    /** Bits for a node in {@link #openings}, at the least; so few are set that hardly any is met by chance. */
    private static final int OPENING_BITS = 16;

    /** For each node the edge that leads to it, its parent in the high half, the token in the low half. */
    private long[] edges = new long[1 << 10];
    /** For each node the signal that ends there plus one, or 0. */
    private int[] signalAt = new int[1 << 10];
    private int nodes = 1;

    /** For each token the root's child, or 0; most tokens start no signal and are done with here. */
    private final int[] rootChildren;
    /** The other nodes by their edges: a hash table with open addressing; 0 where free. */
    private int[] slots = new int[1 << 11];
    /** A bit for each pair of tokens that a signal of several starts with, by its hash: most pairs are done with here. */
    private final long[] openings;

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
        openings = openings();
    }

    private SignalMatcher(int tokens, long[] edges, int[] signalAt) {
        this.rootChildren = new int[tokens];
        this.edges = edges;
        this.signalAt = signalAt;
        this.slots = new int[Integer.highestOneBit(edges.length) * 4];
        for (nodes = 1; nodes < edges.length; nodes++) {
            enter(nodes);
        }
        openings = openings();
    }

    private long[] openings() {
        long[] bits = new long[Math.max(1, Integer.highestOneBit(nodes) * OPENING_BITS / Long.SIZE)];
        for (int node = 1; node < nodes; node++) {
            int parent = (int) (edges[node] >>> 32);
            if (parent != ROOT && edges[parent] >>> 32 == ROOT) {
                int bit = opening((int) edges[parent], (int) edges[node]);
                bits[bit >>> 6 & bits.length - 1] |= 1L << bit;
            }
        }
        return bits;
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
        if (nodes == edges.length) {
            grow();
        }
        edges[nodes] = edge(node, token);
        enter(nodes);
        return nodes++;
    }

    private void grow() {
        edges = Arrays.copyOf(edges, nodes * 2);
        signalAt = Arrays.copyOf(signalAt, nodes * 2);
        slots = new int[slots.length * 2];
        for (int node = 1; node < nodes; node++) {
            enter(node);
        }
    }

    private void enter(int node) {
        if (edges[node] >>> 32 == ROOT) {
            rootChildren[(int) edges[node]] = node;
            return;
        }
        int slot = slot(edges[node]);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = node;
    }

    /** Writes the form that {@link #read} reads. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(rootChildren.length);
        out.writeInt(nodes);
        for (int node = 0; node < nodes; node++) {
            out.writeLong(edges[node]);
        }
        for (int node = 0; node < nodes; node++) {
            out.writeInt(signalAt[node]);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static SignalMatcher read(ByteBuffer in) {
        int tokens = in.getInt();
        long[] edges = new long[in.getInt()];
        int[] signalAt = new int[edges.length];
        in.asLongBuffer().get(edges);
        in.position(in.position() + Long.BYTES * edges.length);
        in.asIntBuffer().get(signalAt);
        in.position(in.position() + Integer.BYTES * edges.length);
        return new SignalMatcher(tokens, edges, signalAt);
    }

    private int child(int node, int token) {
        if (node == ROOT) {
            return rootChildren[token];
        }
        long edge = edge(node, token);
        int slot = slot(edge);
        for (int child = slots[slot]; child != 0; child = slots[slot]) {
            if (edges[child] == edge) {
                return child;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return 0;
    }

    private static long edge(int node, int token) {
        return (long) node << 32 | token;
    }

    /** The number of the bit that stands for two tokens, before it is cut to the size of the table. */
    private static int opening(int first, int second) {
        return (int) (edge(first, second) * 0x9e3779b97f4a7c15L >>> 32);
    }

    private int slot(long edge) {
        return (int) (edge * 0x9e3779b97f4a7c15L >>> 40) & slots.length - 1;
    }

    /** Whether a token is a signal by itself. */
    public boolean isSignal(int token) {
        return signalAt[rootChildren[token]] != 0;
    }

    /** Whether a signal of several tokens may start with these two; where it says no, none does. */
    public boolean mayOpen(int first, int second) {
        int bit = opening(first, second);
        return (openings[bit >>> 6 & openings.length - 1] >>> bit & 1) != 0;
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
