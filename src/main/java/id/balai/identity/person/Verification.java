package id.balai.identity.person;

/** How sure the city is that a person is who the record says. */
public enum Verification {
    /** Typed by the person, nobody looked. */
    SELF_DECLARED,
    /** An officer saw the KTP at a counter. */
    AT_COUNTER,
    /** Known to the city as one of its officials. */
    OFFICIAL
}
