package id.balai.budgeting.sheet;

/** A row cannot be taken because of one of its cells; the message is for whoever mends it, in Indonesian. */
public final class CellRefused extends RuntimeException {
    private final String column;

    public CellRefused(String column, String reason) {
        super(reason, null, false, false);
        this.column = column;
    }

    /** The heading of the cell, or empty when the row as a whole is meant. */
    public String column() {
        return column;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
