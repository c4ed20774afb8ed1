package id.balai.ledger.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Up to 256 hashes of one tile level, side by side. */
public record Tile(List<Hash> hashes) {
    public Tile {
        hashes = List.copyOf(hashes);
        if (hashes.isEmpty() || hashes.size() > TilePath.FULL)
            throw new MalformedLog("a tile of " + hashes.size() + " hashes");
    }

    /** @throws MalformedLog when it is not 1 to 256 whole hashes */
    public static Tile parse(byte[] bytes) {
        if (bytes.length % Hash.SIZE != 0) throw new MalformedLog("a tile of " + bytes.length + " bytes");
        List<Hash> hashes = new ArrayList<>(bytes.length / Hash.SIZE);
        for (int at = 0; at < bytes.length; at += Hash.SIZE) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.SIZE)));
        }
        return new Tile(hashes);
    }

    public byte[] bytes() {
        byte[] bytes = new byte[hashes.size() * Hash.SIZE];
        for (int i = 0; i < hashes.size(); i++) hashes.get(i).copyTo(bytes, i * Hash.SIZE);
        return bytes;
    }

    /** The hash over a complete subtree inside this tile, {@code 1 << height} hashes wide. */
    Hash subtree(int height, int index) {
        if (height == 0) return hashes.get(index);
        return Hash.node(subtree(height - 1, 2 * index), subtree(height - 1, 2 * index + 1));
    }
}
