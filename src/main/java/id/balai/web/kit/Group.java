package id.balai.web.kit;

/** One of at most five tints that tell groups apart in a picture and carry ink text; the same swatch stands in the table. */
public enum Group {
    A("g1"),
    B("g2"),
    C("g3"),
    D("g4"),
    E("g5");

    private final String css;

    Group(String css) {
        this.css = css;
    }

    public String css() {
        return css;
    }
}
