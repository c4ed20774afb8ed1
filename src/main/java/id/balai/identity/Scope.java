package id.balai.identity;

/** How far a grant reaches. */
enum Scope {
    /** Everything in the city. */
    CITY,
    /** What stands in the post's region or inside it. */
    OWN_REGION,
    /** What the post's agency is in charge of. */
    OWN_AGENCY,
    /** What belongs to the person. */
    SELF
}
