package id.balai.identity.people;

/** Why an operator's act was refused; the name is the end of a message key. */
public enum AdminRefused {
    /** Nobody changes their own account or posts here: the other operator does. */
    OWN_ACCOUNT,
    /** The name of the account is taken. */
    LOGIN_TAKEN,
    /** The NIK or e-mail belongs to somebody known. */
    PERSON_KNOWN,
    /** The post is held by somebody in that time, or the days are in the wrong order. */
    POST_NOT_FREE,
    /** There is no such post. */
    NO_SUCH_POST
}
