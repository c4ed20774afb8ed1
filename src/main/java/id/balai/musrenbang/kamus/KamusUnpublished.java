package id.balai.musrenbang.kamus;

/** Every expected "no" to somebody who publishes the kamus of a year. */
public sealed interface KamusUnpublished {
    /** The year has one; it is changed entry by entry. */
    record AlreadyThere() implements KamusUnpublished {}
}
