package id.balai.organisation.region;

/** The file as a whole cannot be taken; the message is a sentence for the operator. */
final class UnreadableBoundaries extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableBoundaries(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
