package id.balai.organisation.region;

/** What an imported row did. */
enum Change {
    ADDED,
    CHANGED,
    UNCHANGED
}
