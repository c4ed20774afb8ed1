package id.balai.notification.letter;

/** Asking whether letters should stop, or saying that they did. */
public record WayOutPage(String path, boolean done) {}
