package id.balai.organisation;

/** The levels of a city. What the lowest is called differs by city: lingkungan in Binjai, RW on Java. */
public enum RegionLevel {
    KOTA,
    KECAMATAN,
    KELURAHAN,
    LINGKUNGAN;

    /** The level of a code with that many parts below the province. */
    static RegionLevel ofDepth(int depth) {
        return values()[depth - 1];
    }
}
