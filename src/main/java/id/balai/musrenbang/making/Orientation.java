package id.balai.musrenbang.making;

/** How a phone held a picture: the one thing that is read from its EXIF data before all of it is thrown away. */
final class Orientation {
    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ENTRY = 12;

    private Orientation() {}

    /** 1 to 8 as Exif 2.32 numbers them; 1 where nothing readable is said. */
    static int of(byte[] jpeg) {
        int at = 2;
        while (at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = big(jpeg, at + 2, 2);
            if (marker == START_OF_SCAN || length < 2) return UPRIGHT;
            if (marker == APP1 && isExif(jpeg, at + 4)) return inTiff(jpeg, at + 10, at + 2 + length);
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static boolean isExif(byte[] b, int at) {
        return at + 6 < b.length && b[at] == 'E' && b[at + 1] == 'x' && b[at + 2] == 'i' && b[at + 3] == 'f';
    }

    private static int inTiff(byte[] b, int start, int end) {
        int stop = Math.min(end, b.length);
        if (start + 8 > stop) return UPRIGHT;
        boolean little = b[start] == 'I';
        long directory = start + (long) number(b, start + 4, 4, little);
        if (directory < start || directory + 2 > stop) return UPRIGHT;
        int entries = number(b, (int) directory, 2, little);
        for (int i = 0; i < entries; i++) {
            int entry = (int) directory + 2 + i * ENTRY;
            if (entry + ENTRY > stop) return UPRIGHT;
            if (number(b, entry, 2, little) == TAG) {
                int orientation = number(b, entry + 8, 2, little);
                return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int number(byte[] b, int at, int length, boolean little) {
        return little ? little(b, at, length) : big(b, at, length);
    }

    private static int big(byte[] b, int at, int length) {
        int value = 0;
        for (int i = 0; i < length; i++) value = value << 8 | (b[at + i] & 0xFF);
        return value;
    }

    private static int little(byte[] b, int at, int length) {
        int value = 0;
        for (int i = length - 1; i >= 0; i--) value = value << 8 | (b[at + i] & 0xFF);
        return value;
    }
}
