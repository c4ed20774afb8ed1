package id.balai.musrenbang.kamus;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a kind of work looks like: small drawings of our own on a grid of 48, strokes in the colour of the text, some
 * shapes tinted by the five tints of the look (1 brick, 2 leaf, 3 lamp and sun, 4 water and sky, 5 stone), so that they
 * are right on light and on dark paper.
 */
public enum Picture {
    /** A u-ditch in section, water in it. */
    DRAIN("5 M4 14h10v22h20V14h10v28H4z|4 M17 28h14v5H17z|M14 14v22h20V14|M9 9v-3m15 10v6m15-13v-3"),
    /** The same, twice as wide, with waves. */
    BIG_DRAIN("5 M3 12h7v26h28V12h7v31H3z|4 M13 24h22v11H13z|M10 12v26h28V12|M13 24q4-3 8 0t8 0 6-1"),
    COVERED_DRAIN("5 M4 20h8v20h24V20h8v24H4z|1 M6 12h36v8H6z|M12 20v20h24V20|M18 12v8m12-8v8|4 M15 33h18v4H15z"),
    /** A box under a road. */
    CULVERT("5 M3 10h42v8H3z|4 M17 30h14v6H17z|M3 10h42M3 18h42M14 22h20v17H14z|M22 14h4m4 0h4m-20 0h4"),
    /** A bucket lifting mud. */
    DREDGING("5 M4 36h40v7H4z|M6 26V8l14-2 12 12|3 M26 18h12l-2 10h-8z|M30 32l-1 2m4-2v2m3-2 1 2|M4 36h40"),
    /** Rain going into a ring of concrete. */
    SOAKAWAY("5 M15 16h18v26H15z|4 M18 32h12v7H18z|M15 16h18v26H15zM15 24h18|M10 5l-2 4m9-4-2 4m9-4-2 4m9-4-2 4m9-4-2"
            + " 4|M11 28l-4 2m4 5-4 2m30-9 4 2m-4 5 4 2"),
    /** A wall of stones with a gap. */
    BROKEN_WALL("1 M5 18h12v22H5z|1 M31 18h12v22H31z|M5 18h12v22H5zM31 18h12v22H31zM5 29h12m14 0h12M11 18v11m26-11v11|5"
            + " M19 36l4-4 3 3 4-2 1 7H18z"),
    /** A narrow way between two houses. */
    LANE("1 M4 20l7-6 7 6v12H4z|1 M30 20l7-6 7 6v12H30z|5 M20 44l3-26h2l3 26z|M4 20l7-6 7 6v12H4zM30 20l7-6 7"
            + " 6v12H30zM20 44l3-26m5 26-3-26"),
    ROAD("5 M6 44l12-34h12l12 34z|3 M23 14h2v5h-2zM22 24h4v6h-4zM21 35h6v8h-6z|M6 44l12-34m24 34L30 10M3 10h42"),
    PAVING("1 M6 12h12v9H6zM21 24h12v9H21z|5 M21 12h12v9H21zM6 24h12v9H6z|M6 12h12v9H6zM21 12h12v9H21zM36"
            + " 12h6v9h-6zM6 24h12v9H6zM21 24h12v9H21zM36 24h6v9h-6zM6 36h12v6H6zM21 36h12v6H21z"),
    /** A hole and what fills it. */
    PATCH("5 M3 26h42v16H3z|3 M17 30q7-6 15 0 4 5-2 7-8 3-13-1-3-3 0-6z|M3 26h42M3 42h42M17 30q7-6 15 0 4 5-2 7-8"
            + " 3-13-1-3-3 0-6z|M33 20l6-12 4 2-6 12z"),
    /** A pavement with a guiding strip and somebody in a wheelchair. */
    PAVEMENT("5 M3 34h42v9H3z|3 M3 37h42v3H3z|M3 34h42|M20 8a2 2 0 1 0 .1 0M20 13v8h8l3 8|M18 17a7 7 0 1 0 9 9"),
    HUMP("5 M3 34h42v8H3z|3 M12 34q12-13 24 0z|M12 34q12-13 24 0M3 34h42M18 30l3 4m3-6 4 6|M38 30V9l5 4-5 4"),
    CROSSING("5 M3 14h42v28H3z|3 M8 18h5v20H8zM18 18h5v20h-5zM28 18h5v20h-5zM38 18h4v20h-4z|M3 14h42M3 42h42|M24 6a2 2"
            + " 0 1 0 .1 0"),
    BRIDGE("4 M3 34h42v8H3z|1 M4 20h40v5H4z|M4 20h40v5H4zM4 20v-8m40 8v-8M4 14h40M14 20v-6m10 6v-6m10 6v-6M10"
            + " 25v9m28-9v9|M6 38q4-3 8 0t8 0 8 0 8 0"),
    /** A bank held by stones above a river. */
    RIVER_WALL("4 M22 32h23v11H22z|5 M4 14h12l8 29H4z|M4 14h12l8 29M9 22h9m-8 8h11m-9 7h10m-8-15v8m4 0v7|1 M4"
            + " 14V8h7v6|M26 36q4-3 8 0t8 0"),
    LAMP("3 M27 16l-6 15h20l-8-15z|M14 44V8q0-3 3-3h11|M25 5h10v6H25z|M10 44h8"),
    /** A new arm on a pole with wires. */
    LAMP_ON_POLE("3 M26 20l-5 13h18l-7-13z|M14 44V4M8 8h12M8 4v4m12-4v4M14 18h12m-2-3h9v5h-9z|M20 6q12 8 25 1M10 44h8"),
    SOLAR_LAMP(
            "3 M27 20l-5 13h18l-7-13z|4 M18 4h20l-5 9H13z|M18 4h20l-5 9H13zM25 4l-5 9m12-9-5 9M22 13v4h7v3m-6-7v31|M12"
                    + " 13v31M8 44h8"),
    MIRROR("4 M24 16m-12 0a12 12 0 1 0 24 0a12 12 0 1 0-24 0|M12 16a12 12 0 1 0 24 0a12 12 0 1 0-24 0M24 28v16M19"
            + " 44h10|M18 18q6-9 12 0"),
    SIGN("3 M24 4l14 23H10z|M24 4l14 23H10zM24 12v7m0 3v1M24 27v17M19 44h10"),
    CART("2 M14 14h24v16H14z|M14 14h24v16H14zM14 20H8l-4-6M22 14v16m8-16v16|M20 36a4 4 0 1 0 8 0a4 4 0 1 0-8 0"),
    TRICYCLE("2 M22 16h22v14H22z|M22 16h22v14H22zM22 28h-8l-4-14h6m-6 0-3-3|M6 36a4 4 0 1 0 8 0a4 4 0 1 0-8 0M32 36a4 4"
            + " 0 1 0 8 0a4 4 0 1 0-8 0M14 34l6-6"),
    BINS("2 M4 16h11v24H4z|3 M18 16h11v24H18z|1 M32 16h11v24H32z|M4 16h11v24H4zM18 16h11v24H18zM32 16h11v24H32zM3"
            + " 12h13m1 0h13m1 0h13"),
    /** Scales with sorted bags. */
    WASTE_BANK("2 M5 24q6-6 12 0v9H5z|4 M31 24q6-6 12 0v9H31z|M24 6v34M16 40h16M8 12h32M11 12v8m26-8v8M5 24q6-6 12"
            + " 0v9H5zM31 24q6-6 12 0v9H31z"),
    COMPOST("5 M12 16h22l-3 26H15z|2 M20 10q-2-6-8-5 0 6 8 5zm4 2q1-8 10-8 0 8-10 8z|M12 16h22l-3 26H15zM22 16V9M15"
            + " 24h17M16 33h15"),
    WELL("5 M10 26h20v16H10z|4 M34 34q4 5 0 7-4-2 0-7z|M10 26h20v16H10zM10 34h20M20 26V8h10q4 0 4 4v6m-4"
            + " 0h8m-22-6v-4h8"),
    WATER_TANK(
            "4 M14 6h20v14H14z|M14 6h20v14H14zM14 12h20M12 20h24M16 20l-4 24m20-24 4 24M14 32h20|M34 26h6v4|1 M39 33q3"
                    + " 4 0 6-3-2 0-6z"),
    /** A bench under a tree. */
    PARK("2 M14 18a9 9 0 1 1 14-7 8 8 0 0 1-2 13H12a7 7 0 0 1 2-6z|M14 18a9 9 0 1 1 14-7 8 8 0 0 1-2 13H12a7 7 0 0"
            + " 1 2-6zM19 24v18|1 M28 32h16v4H28z|M28 32h16v4H28zM30 36v6m12-6v6M4 42h40"),
    TREE("2 M24 4q14 4 11 16-2 9-11 9t-11-9Q10 8 24 4z|M24 4q14 4 11 16-2 9-11 9t-11-9Q10 8 24 4zM24 16v26m0-14"
            + " 6-5M14 42h20|1 M18 36h12v6H18z"),
    PLAYGROUND("3 M32 16h10v6H32z|M6 42L14 8l8 34M10 12h20M18 12v14m6-14v14M17 26h8|M32 42V10h10v32M32 22q-6 4-8 18M32"
            + " 30h10"),
    HOUSE("5 M10 22h28v20H10z|1 M4 24L24 6l20 18z|M4 24L24 6l20 18M10 22v20h28V22M20 42V30h8v12|M31 10V6h5v9"),
    SCALE("4 M10 20h28v6H10z|1 M18 10q6-6 12 0l4 10H14z|M10 20h28v6H10zM18 10q6-6 12 0l4 10H14zM24 26v6M14 32h20l4"
            + " 10H10z|M24 42l4-5"),
    POSYANDU("2 M8 22h32v20H8z|1 M4 22L24 8l20 14z|M4 22L24 8l20 14M8 22v20h32V22|M24 25v10m-5-5h10M13 42v-7m22 7v-7"),
    MEAL("3 M6 24h36q-2 16-18 16T6 24z|2 M14 20q-1-6 6-8 3 5 0 9z|1 M25 21a6 6 0 1 1 11 0z|M6 24h36q-2 16-18 16T6"
            + " 24zM4 42h40"),
    MOSQUITO("4 M22 18Q10 4 5 12q0 8 17 9zm4 0Q38 4 43 12q0 8-17 9z|M24 14v20m0-20-3-5m3 5 3-5M22 18Q10 4 5 12q0 8 17"
            + " 9m4-3Q38 4 43 12q0 8-17 9M21 24l-8 6-2 10m16-16 8 6 2 10|M24 34v6"),
    PRESSURE("1 M24 40Q6 28 8 17q3-10 12-6l4 4 4-4q9-4 12 6 2 11-16 23z|M24 40Q6 28 8 17q3-10 12-6l4 4 4-4q9-4 12 6 2"
            + " 11-16 23zM6 24h11l3-6 5 12 3-6h14"),
    SEWING("5 M4 34h40v8H4z|1 M12 12h26v8H20v8h-8z|M12 12h26v8H20v8h-8zM16 28v6M4 34h40v8H4zM38 12v22M33 20v5|4 M26"
            + " 8h6v4h-6z"),
    WELDING("5 M6 34h36v8H6z|3 M24 20l3 6 7-2-4 6 5 4H14l5-4-4-6 7 2z|M6 34h36v8H6zM24 20l3 6 7-2-4 6 5 4M14"
            + " 34l5-4-4-6 7 2zM34 14L44 4M26 22l8-8"),
    RAMBUTAN("1 M24 28m-12 0a12 12 0 1 0 24 0a12 12 0 1 0-24 0|2 M24 14q2-9 12-9-1 9-12 9z|M12 28a12 12 0 1 0 24 0a12"
            + " 12 0 1 0-24 0M24 16v-6m-9 9-4-4m-1 11H5m6 10-4 4m11-1-2 5m14-5 2 5m5-9 4 4m-2-13h5m-6-9 4-4m-15"
            + " 9v5m-6 3v4m11-6v5"),
    ONLINE_SHOP("4 M14 4h20v40H14z|3 M18 14h12l2 6H16z|M14 4h20v40H14zM22 39h4M18 14h12l2 6H16zM18 20v10h12V20M22"
            + " 30v-6h4v6"),
    MOTORCYCLE("1 M16 22h14l4 8H20z|M6 34a6 6 0 1 0 12 0a6 6 0 1 0-12 0M31 34a6 6 0 1 0 12 0a6 6 0 1 0-12 0M12"
            + " 34l6-12h12l6 12M30 22l-4-8h-5m9 8 6-3|3 M38 4l4 4-4 4-4-4z"),
    SCISSORS("4 M8 34a5 5 0 1 0 10 0a5 5 0 1 0-10 0zM30 34a5 5 0 1 0 10 0a5 5 0 1 0-10 0z|M8 34a5 5 0 1 0 10 0a5 5 0 1"
            + " 0-10 0M30 34a5 5 0 1 0 10 0a5 5 0 1 0-10 0M16 30L32 5m0 25L16 5|M24 18v1"),
    /** A way through rows of plants. */
    FIELD_ROAD("5 M18 44l4-28h4l4 28z|2 M4 30q4-8 8 0v12H4zM36 30q4-8 8 0v12h-8z|M18 44l4-28m8 28-4-28M4 30q4-8 8 0M4"
            + " 20q3-6 6 0m28 0q3-6 6 0M36 30q4-8 8 0|3 M20 10a4 4 0 0 1 8 0z|M3 14h42"),
    BOOKS("1 M8 10h8v30H8z|2 M17 14h7v26h-7z|4 M25 8h8v32h-8z|M8 10h8v30H8zM17 14h7v26h-7zM25 8h8v32h-8zM35 16l6-2 6"
            + " 25-6 2zM4 40h40|M10 16h4m5 4h3m5-6h4"),
    BLOCKS("1 M6 28h14v14H6z|4 M26 28h14v14H26z|3 M16 12h14v14H16z|M6 28h14v14H6zM26 28h14v14H26zM16 12h14v14H16z|M23"
            + " 16l3 6h-6zM11 35h4m15-2h6v4h-6z"),
    CLASSROOM("2 M6 8h36v20H6z|M6 8h36v20H6zM4 8h40M12 15h10m-10 6h16|1 M8 36h12v3H8zM28 36h12v3H28z|M8 36h12v3H8zM28"
            + " 36h12v3H28zM10 39v5m8-5v5m12-5v5m8-5v5"),
    DRUM("1 M10 16h28l-4 24H14z|3 M10 16a14 5 0 1 0 28 0a14 5 0 1 0-28 0z|M10 16a14 5 0 1 0 28 0a14 5 0 1 0-28 0M10"
            + " 16l4 24h20l4-24M12 22l6 18 6-19 6 19 6-18|M34 10l8-6"),
    BALL("3 M24 24m-16 0a16 16 0 1 0 32 0a16 16 0 1 0-32 0|M8 24a16 16 0 1 0 32 0a16 16 0 1 0-32 0M24 8q-6 14 0"
            + " 32M9 19q14 8 30-1M12 35q14-8 26-3"),
    PUMP("1 M8 24h20v14H8z|M8 24h20v14H8zM12 24v-6h10v6M28 30h6q4 0 4-4v-6q0-4 4-4|4 M40 10l6 3-6 3z|M12 31a3 3 0 1"
            + " 0 6 0a3 3 0 1 0-6 0M6 42h24"),
    GUARD_POST(
            "5 M12 22h24v20H12z|1 M6 22L24 8l18 14z|M6 22L24 8l18 14M12 22v20m24-20v20M12 32h24M8 42h32|3 M23 24a3 3 0"
                    + " 0 1 6 0v4h-6z|M26 20v2"),
    EXTINGUISHER("1 M16 18h14v24H16z|M16 18q0-6 7-6t7 6v24H16zM23 12V6m-6 2h10l4-3M30 20q8 2 8 12|5 M16 26h14v8H16z|M16"
            + " 26h14v8H16z"),
    BOAT("3 M6 26h36q-3 12-12 12H16Q8 38 6 26z|4 M3 40h42v4H3z|M6 26h36q-3 12-12 12H16Q8 38 6 26zM14"
            + " 26v5m10-5v5m10-5v5|M24 10a3 3 0 1 0 .1 0M24 16v10m-6-6h12|M4 42q4-3 8 0t8 0 8 0 8 0 8 0"),
    /** Any other thing that is built. */
    OTHER_WORK(
            "1 M8 28h14v12H8zM24 28h14v12H24zM16 14h14v12H16z|M8 28h14v12H8zM24 28h14v12H24zM16 14h14v12H16z|M4 42h40"),
    /** Any other thing that people learn or are given. */
    OTHER_HELP("3 M16 22h16v12H16z|M16 22h16v12H16zM24 22v12M16 27h16M24 22q-9-2-6-7 5-2 6 7 1-9 6-7 3 5-6 7M4 40q6-8"
            + " 14-3h10q4 0 3 3H22m9 0 10-6q4 0 3 3l-12 7H12");

    private final List<Shape> shapes;

    Picture(String drawing) {
        shapes = Stream.of(drawing.split("\\|")).map(Shape::of).toList();
    }

    /** Its shapes, the lowest first. */
    public List<Shape> shapes() {
        return shapes;
    }

    /** Message key of its name. */
    public String labelKey() {
        return "musrenbang.picture." + name();
    }

    /**
     * A line, or an area in a tint.
     *
     * @param css the tint's class, or empty for a line
     * @param path for the {@code d} attribute
     */
    public record Shape(String css, String path) {
        private static Shape of(String text) {
            return Character.isDigit(text.charAt(0))
                    ? new Shape("g" + text.charAt(0), text.substring(2))
                    : new Shape("", text);
        }
    }
}
