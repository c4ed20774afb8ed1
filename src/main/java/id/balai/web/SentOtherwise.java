package id.balai.web;

/** A form came again and says something else than when it was carried out: nothing of that is saved, and it has to be said. */
final class SentOtherwise extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String location;

    /** @param location where the form led that was carried out */
    SentOtherwise(String location) {
        super("the form was carried out with other content", null, false, false);
        this.location = location;
    }

    String location() {
        return location;
    }
}
