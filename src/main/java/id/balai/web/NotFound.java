package id.balai.web;

/** What was asked for is not there, or not for this person: both are answered 404 with the same page. */
public class NotFound extends RuntimeException {
    public NotFound() {
        super("not found", null, false, false);
    }
}
