package id.balai.ledger.tlog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Entries for tests: different, short. */
final class Entries {
    private Entries() {}

    static List<byte[]> first(int count) {
        return between(0, count);
    }

    static List<byte[]> between(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> ("catatan " + i).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Subtrees computed from all the entries each time. */
    static Subtrees subtrees(List<byte[]> entries) {
        return (level, index) -> {
            int from = (int) (index << level);
            return Hash.of(NaiveTree.root(entries.subList(from, from + (1 << level))));
        };
    }
}
