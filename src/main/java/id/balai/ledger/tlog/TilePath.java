package id.balai.ledger.tlog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile or a bundle of entries stands under a log's prefix: {@code tile/0/x001/x234/067},
 * {@code tile/entries/000.p/17}.
 *
 * @param level 0 to 63; {@link #ENTRIES} for a bundle
 * @param index its number at that level
 * @param width hashes or entries in it; 256 for a full one
 */
public record TilePath(int level, long index, int width) {
    /** The level that stands for the entries themselves. */
    public static final int ENTRIES = -1;

    /** Hashes in a full tile, entries in a full bundle. */
    public static final int FULL = 256;

    private static final int HIGHEST = 63;
    private static final int GROUP = 1000;
    private static final Pattern SHAPE =
            Pattern.compile("tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public TilePath {
        if (level < ENTRIES || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no such tile: level " + level + ", " + index + ", width " + width);
        }
    }

    /** The tile at that place in a log of that size, full or partial; empty when the log does not reach it. */
    static Optional<TilePath> in(long size, int level, long index) {
        long nodes = nodes(size, level) - index * FULL;
        return nodes < 1 ? Optional.empty() : Optional.of(new TilePath(level, index, (int) Math.min(nodes, FULL)));
    }

    /** How many nodes stand at a tile level of a log of that size: {@code floor(size / 256^level)}. */
    static long nodes(long size, int level) {
        int shift = 8 * Math.max(level, 0);
        return shift > 62 ? 0 : size >>> shift;
    }

    /** Reads an address; empty for anything that is not one in its only spelling. */
    public static Optional<TilePath> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        long index = Long.parseLong(matcher.group(2).replace("x", "").replace("/", ""));
        int width = matcher.group(3) == null ? FULL : Integer.parseInt(matcher.group(3));
        if (level > HIGHEST || width > FULL) return Optional.empty();
        TilePath path = new TilePath(level, index, width);
        return path.toString().equals(text) ? Optional.of(path) : Optional.empty();
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** The same tile when it is full. */
    TilePath full() {
        return new TilePath(level, index, FULL);
    }

    /** Of the bytes of the full tile or bundle, those that this partial one has. */
    byte[] beginningOf(byte[] full) {
        if (level == ENTRIES) return new Bundle(Bundle.parse(full).entries().subList(0, width)).bytes();
        return new Tile(Tile.parse(full).hashes().subList(0, width)).bytes();
    }

    private static String groups(long index) {
        String last = "%03d".formatted(index % GROUP);
        StringBuilder text = new StringBuilder(last);
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            text.insert(0, "x%03d/".formatted(rest % GROUP));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        String name = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + name + "/" + groups(index) + (isFull() ? "" : ".p/" + width);
    }
}
