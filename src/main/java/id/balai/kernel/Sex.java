package id.balai.kernel;

/** Sex as the civil register has it (UU 24/2013 art. 64 with the NIK's own rule); known of a person or not at all. */
public enum Sex {
    WOMAN,
    MAN
}
