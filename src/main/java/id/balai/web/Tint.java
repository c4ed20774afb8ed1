package id.balai.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The colours that make a city's face its own: eleven values for daylight and eleven for the dark. Everything else stays,
 * so that meanings and their contrast are the same in every city.
 */
public record Tint(Palette light, Palette dark) {
    /** Grounds of tokens.css that a tint is seen on: paper, surface, sunken. */
    private static final List<String> LIGHT_GROUNDS = List.of("#FAF4EA", "#FFFDF9", "#F2E8D8");

    private static final List<String> DARK_GROUNDS = List.of("#191310", "#241C18", "#2F2520");

    private static final Pattern NAMES = Pattern.compile("(light|dark)\\.(band|on-band|band-line|fringe|fringe-leaf|"
            + "red|red-fill|red-fill-hover|red-wash|leaf|leaf-wash)");

    /** Rambutan red and leaf green: Binjai, and every city that names no colours. */
    public static final Tint BINJAI = new Tint(
            new Palette(
                    "#8E1524", "#FFF6EA", "#B9515A", "#8E1524", "#1C6140", "#A51C2B", "#A51C2B", "#85121F", "#FBE6E1",
                    "#1C6140", "#E1EFDD"),
            new Palette(
                    "#5F0F1A", "#FFF0E0", "#8D3A42", "#B23343", "#4FA873", "#FF9A8F", "#C23040", "#A62838", "#43211F",
                    "#8FD3A4", "#1F3527"));

    /** @throws IllegalArgumentException naming the first pair of colours whose contrast is under its floor */
    public Tint {
        light.check("light", LIGHT_GROUNDS);
        dark.check("dark", DARK_GROUNDS);
    }

    /**
     * Reads {@code light.band=#8E1524} and so on; a value that is missing stays Binjai's.
     *
     * @throws IllegalArgumentException for a name that is none, for what is no colour, for colours that cannot be read
     */
    public static Tint of(Map<String, String> values) {
        for (String name : values.keySet()) {
            if (!NAMES.matcher(name).matches()) throw new IllegalArgumentException("no such colour: " + name);
        }
        return new Tint(BINJAI.light.with(values, "light."), BINJAI.dark.with(values, "dark."));
    }

    /** Tells the colours of the current city, by the names of {@code tint.properties}; empty when it has none of its own. */
    public interface Source {
        Map<String, String> colours();
    }

    /** The style sheet that comes after tokens.css; empty for Binjai, whose colours are those of tokens.css. */
    public String css() {
        if (equals(BINJAI)) return "";
        return ":root{" + light.css()
                + "}\n@media screen and (prefers-color-scheme:dark){:root:not([data-theme=terang]){" + dark.css()
                + "}}\n";
    }

    /**
     * @param band ground of the band, with {@code onBand} as its text and {@code bandLine} as its lines
     * @param fringe the hairs under the band, {@code fringeLeaf} the green ones among them
     * @param red text and links; {@code redFill} the filled button, {@code redWash} the ground of what is late
     * @param leaf what is kept or done, on {@code leafWash}
     */
    public record Palette(
            String band,
            String onBand,
            String bandLine,
            String fringe,
            String fringeLeaf,
            String red,
            String redFill,
            String redFillHover,
            String redWash,
            String leaf,
            String leafWash) {
        /** WCAG 2.2, 1.4.3: text. */
        private static final double TEXT = 4.5;

        /** WCAG 2.2, 1.4.11: what is no text but must be seen. */
        private static final double CONTROL = 3;

        /** The band is also read from four metres, on the screen of a waiting room. */
        private static final double FAR = 7;

        private static final String ON_FILL = "#FFFFFF";
        private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

        private Palette with(Map<String, String> values, String prefix) {
            return new Palette(
                    values.getOrDefault(prefix + "band", band),
                    values.getOrDefault(prefix + "on-band", onBand),
                    values.getOrDefault(prefix + "band-line", bandLine),
                    values.getOrDefault(prefix + "fringe", fringe),
                    values.getOrDefault(prefix + "fringe-leaf", fringeLeaf),
                    values.getOrDefault(prefix + "red", red),
                    values.getOrDefault(prefix + "red-fill", redFill),
                    values.getOrDefault(prefix + "red-fill-hover", redFillHover),
                    values.getOrDefault(prefix + "red-wash", redWash),
                    values.getOrDefault(prefix + "leaf", leaf),
                    values.getOrDefault(prefix + "leaf-wash", leafWash));
        }

        private void check(String name, List<String> grounds) {
            List.of(band, onBand, bandLine, fringe, fringeLeaf, red, redFill, redFillHover, redWash, leaf, leafWash)
                    .forEach(Palette::mustBeColour);
            floor(name + " on-band on band", onBand, band, FAR);
            floor(name + " text on red-fill", ON_FILL, redFill, TEXT);
            floor(name + " text on red-fill-hover", ON_FILL, redFillHover, TEXT);
            floor(name + " red on red-wash", red, redWash, TEXT);
            floor(name + " leaf on leaf-wash", leaf, leafWash, TEXT);
            for (String ground : grounds) {
                floor(name + " red on " + ground, red, ground, TEXT);
                floor(name + " leaf on " + ground, leaf, ground, TEXT);
            }
            floor(name + " red-fill on surface", redFill, grounds.get(1), CONTROL);
        }

        private static void mustBeColour(String value) {
            if (!COLOUR.matcher(value).matches())
                throw new IllegalArgumentException("not a colour like #8E1524: " + value);
        }

        private static void floor(String pair, String one, String other, double least) {
            double ratio = contrast(one, other);
            if (ratio < least)
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s: contrast %.2f, must be at least %.1f (%s, %s)",
                        pair,
                        ratio,
                        least,
                        one,
                        other));
        }

        private String css() {
            return "--band:" + band + ";--on-band:" + onBand + ";--band-line:" + bandLine + ";--rumbai:" + fringe
                    + ";--rumbai-daun:" + fringeLeaf + ";--merah:" + red + ";--merah-fill:" + redFill
                    + ";--merah-fill-hover:" + redFillHover + ";--merah-wash:" + redWash + ";--daun:" + leaf
                    + ";--daun-wash:" + leafWash;
        }
    }

    /** The contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it. */
    static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
