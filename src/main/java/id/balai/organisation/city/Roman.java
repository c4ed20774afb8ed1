package id.balai.organisation.city;

/** Numbers as neighbourhoods are signed. */
final class Roman {
    private static final int[] VALUES = {90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Roman() {}

    /** @param number 1 to 99 */
    static String of(int number) {
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) text.append(SIGNS[i]);
        }
        return text.toString();
    }
}
