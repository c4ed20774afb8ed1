package id.balai.notification;

/**
 * A matter that can be followed.
 *
 * @param kind the word in its address ({@code usulan})
 * @param number the number people quote
 */
public record Subject(String kind, String number) {
    /** How it is kept. */
    public String key() {
        return kind + "/" + number;
    }
}
