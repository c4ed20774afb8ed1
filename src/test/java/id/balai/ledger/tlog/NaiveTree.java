package id.balai.ledger.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** RFC 6962 section 2.1 written down once more, word by word and slowly, to hold the fast code against. */
final class NaiveTree {
    private NaiveTree() {}

    static byte[] root(List<byte[]> d) {
        int n = d.size();
        if (n == 0) return sha256();
        if (n == 1) return sha256(new byte[] {0}, d.getFirst());
        int k = k(n);
        return sha256(new byte[] {1}, root(d.subList(0, k)), root(d.subList(k, n)));
    }

    static List<byte[]> path(int m, List<byte[]> d) {
        int n = d.size();
        if (n == 1) return List.of();
        int k = k(n);
        return m < k
                ? and(path(m, d.subList(0, k)), root(d.subList(k, n)))
                : and(path(m - k, d.subList(k, n)), root(d.subList(0, k)));
    }

    static List<byte[]> proof(int m, List<byte[]> d) {
        return m == 0 ? List.of() : subproof(m, d, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> d, boolean b) {
        int n = d.size();
        if (m == n) return b ? List.of() : List.of(root(d));
        int k = k(n);
        return m <= k
                ? and(subproof(m, d.subList(0, k), b), root(d.subList(k, n)))
                : and(subproof(m - k, d.subList(k, n), false), root(d.subList(0, k)));
    }

    private static int k(int n) {
        int k = 1;
        while (k * 2 < n) k *= 2;
        return k;
    }

    private static List<byte[]> and(List<byte[]> list, byte[] last) {
        List<byte[]> more = new ArrayList<>(list);
        more.add(last);
        return more;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
