package id.balai.kernel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An account (rekening) of the regional chart: 4 income, 5 spending, 6 financing; six levels
 * {@code 5.1.02.01.01.0024}. Money is entered at the sixth level only, the levels above are sums of it
 * (Permendagri 90/2019, 77/2020).
 */
public record AccountCode(String value) implements Comparable<AccountCode> {
    private static final Pattern SHAPE = SixLevels.startingWith("456");
    private static final int DEEPEST = 6;

    /** @throws IllegalArgumentException when it has another shape */
    public AccountCode {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not an account code: " + value);
    }

    /** The code of levels given as numbers, as tables have them: 5, 1, 2, 1, 1, 24 is {@code 5.1.02.01.01.0024}. */
    public static AccountCode of(List<Integer> levels) {
        return new AccountCode(SixLevels.padded(levels));
    }

    /** 1 akun, 2 kelompok, 3 jenis, 4 objek, 5 rincian objek, 6 sub rincian objek. */
    public int depth() {
        return SixLevels.depth(value);
    }

    /** Whether money can be entered here. */
    public boolean takesMoney() {
        return depth() == DEEPEST;
    }

    public boolean isSpending() {
        return value.charAt(0) == '5';
    }

    public Optional<AccountCode> parent() {
        return SixLevels.parent(value).map(AccountCode::new);
    }

    /** The account itself or the one above it at that depth. */
    public Optional<AccountCode> atDepth(int depth) {
        return SixLevels.atDepth(value, depth).map(AccountCode::new);
    }

    @Override
    public int compareTo(AccountCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
