package id.balai.web;

import id.balai.kernel.PersonId;

/** Who is signed in, as far as the frame needs to know; identity tells it through {@link ViewerSource}. */
public interface Viewer {
    PersonId person();

    /** The name shown in the band. */
    String displayName();

    /** Post and office, or empty for a resident. */
    String subtitle();

    /** Whether the work list and the officer's frame are theirs. */
    boolean official();

    /** Masked name of the resident whom this officer is serving at a counter, or empty. */
    default String helpedName() {
        return "";
    }
}
