package id.balai.web;

import java.util.Optional;

/** Tells the frame who is signed in. */
public interface ViewerSource {
    Optional<Viewer> current();

    /**
     * What stands for this person, and whom the person serves, on the devices that they use: always the same, and without
     * a key of this server nobody can tell whose it is.
     */
    String mark(Viewer viewer);
}
