package id.balai.trace;

/**
 * Something in the trace.
 *
 * @param kind the word in addresses: {@code usulan}, {@code baris}, {@code laporan}
 * @param id what its own module knows it by, fit for an address: {@code USL-2027-0412}
 */
public record Thing(String kind, String id) {
    /** The page that follows it. */
    public String path() {
        return "/jejak/" + kind + "/" + id;
    }
}
