package id.balai.web;

/**
 * A page of plain words.
 *
 * @param name which one: its texts are {@code web.NAME.title}, {@code .lead}, {@code .1.title}, {@code .1.text} ...
 * @param parts how many parts it has
 */
public record AboutPage(String name, int parts) {
    /** Counts the parts that the messages have. */
    static AboutPage of(String name) {
        int parts = 0;
        while (Text.has("web." + name + "." + (parts + 1) + ".title")) parts++;
        return new AboutPage(name, parts);
    }

    public String key(String text) {
        return "web." + name + "." + text;
    }
}
