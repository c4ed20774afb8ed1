package id.balai.budgeting.rka;

/**
 * Who gets a grant or social aid; public by law (Lampiran III and IV of the Penjabaran APBD).
 *
 * @param name empty where nobody is named
 */
public record Recipient(String name, String address) {
    public static final Recipient NONE = new Recipient("", "");

    public boolean isNamed() {
        return !name.isEmpty() && !address.isEmpty();
    }
}
