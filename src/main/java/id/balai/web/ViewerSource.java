package id.balai.web;

import java.util.Optional;

/** Tells the frame who is signed in. */
public interface ViewerSource {
    Optional<Viewer> current();
}
