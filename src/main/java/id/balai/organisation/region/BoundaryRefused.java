package id.balai.organisation.region;

import static id.balai.web.Text.t;

/** Why one feature was not taken. */
final class BoundaryRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final String column;

    /** @param key of the sentence, without {@code organisation.boundary.} */
    BoundaryRefused(String column, String key, String... arguments) {
        super(t("organisation.boundary." + key, (Object[]) arguments), null, false, false);
        this.column = column;
    }

    String column() {
        return column;
    }
}
