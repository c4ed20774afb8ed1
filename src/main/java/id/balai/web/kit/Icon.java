package id.balai.web.kit;

import java.util.Locale;

/**
 * The icons: a grid of 24, strokes of 1.75, round ends, each one path. Never alone without a word beside it, except
 * search and bell in the band, which carry an {@code aria-label}.
 */
public enum Icon {
    /** Done, kept. */
    CHECK("m5 12.5 4.5 4.5L19.5 7"),
    /** Refused, wrong. */
    CROSS("M6.5 6.5l11 11M17.5 6.5l-11 11"),
    /** A term that runs or has passed. */
    CLOCK("M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 7.5V12l3 2"),
    /** The clock is stopped. */
    PAUSE("M8.5 6v12M15.5 6v12"),
    /** Promised or proven. */
    SHIELD("M12 3.5 19.5 7v5.5c0 4.2-3 7-7.5 8.5-4.5-1.5-7.5-4.3-7.5-8.5V7ZM8.8 12l2.3 2.3 4.2-4.3"),
    /** Good to know. */
    INFO("M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 11v5M12 7.8v.2"),
    /** Careful. */
    WARNING("M12 4 21 19.5H3ZM12 10v4.5M12 17v.2"),
    /** Onward. */
    ARROW("M5 12h14M13.5 6.5 19 12l-5.5 5.5"),
    /** Backward. */
    BACK("M19 12H5M10.5 6.5 5 12l5.5 5.5"),
    /** Add one. */
    PLUS("M12 5v14M5 12h14"),
    /** Search. */
    SEARCH("M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0M20 20l-4.8-4.8"),
    /** News for me. */
    BELL("M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15ZM10 20.5h4"),
    /** A person. */
    PERSON("M8.2 8a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0 -7.6 0M4.8 20v-.8A5.2 5.2 0 0 1 10 14h4a5.2 5.2 0 0 1 5.2 5.2v.8"),
    /** Lapor, a report. */
    MEGAPHONE(
            "M4 10v4a1 1 0 0 0 1 1h3l8 4.5v-15L8 9H5a1 1 0 0 0-1 1ZM8 15v4a1.5 1.5 0 0 0 3 0v-2.4M19.5 9.5a4 4 0 0 1 0 5"),
    /** Usulan, a proposal. */
    PROPOSAL(
            "M5.5 8a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M3 19v-1.5A4.5 4.5 0 0 1 7.5 13h2a4.5 4.5 0 0 1 4 2.4M18 13v7M14.5 16.5h7"),
    /** Anggaran, the budget. */
    BUDGET("M4 20V10.5M9.3 20V5M14.7 20v-7M20 20V8M3 20h18"),
    /** Izin, a permit. */
    PERMIT("M13.5 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8.5ZM13.5 3v5.5H19M9 14.5l2.2 2.2 4-4"),
    /** Janji, an appointment. */
    APPOINTMENT(
            "M6 5h12a2 2 0 0 1 2 2v11.5a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM4 10h16M8.5 3v4M15.5 3v4M12 13v3l2 1"),
    /** A file, an open line. */
    FOLDER(
            "M4 6.5A1.5 1.5 0 0 1 5.5 5H9l2 2.5h7.5A1.5 1.5 0 0 1 20 9v8.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5Z"),
    /** Only for officers, or signed in. */
    LOCK("M7 11h10a2 2 0 0 1 2 2v5.5a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V13a2 2 0 0 1 2-2ZM8 11V8a4 4 0 0 1 8 0v3"),
    /** Nobody sees it. */
    HIDDEN(
            "M4 4.5 20 20M9.9 6.3A9 9 0 0 1 12 6c5 0 8.5 4.5 9.5 6-.4.7-1.3 2-2.7 3.2M6.5 8.2C4.4 9.6 3 11.3 2.5 12c1 1.5 4.5 6 9.5 6 1.3 0 2.5-.3 3.6-.8"),
    /** Somebody looks. */
    EYE(
            "M2.5 12c1-1.5 4.5-6 9.5-6s8.5 4.5 9.5 6c-1 1.5-4.5 6-9.5 6s-8.5-4.5-9.5-6ZM9.2 12a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0 -5.6 0"),
    /** A photo. */
    CAMERA(
            "M4 8.5A1.5 1.5 0 0 1 5.5 7H8l1.5-2.5h5L16 7h2.5A1.5 1.5 0 0 1 20 8.5v9a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5ZM8.6 12.8a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0 -6.8 0"),
    /** Send up, waiting for signal. */
    UPLOAD("M12 15.5V4.5M7.5 9 12 4.5 16.5 9M5 19.5h14"),
    /** Take along. */
    DOWNLOAD("M12 4.5v11M7.5 11 12 15.5 16.5 11M5 19.5h14"),
    /** A place. */
    PIN("M12 21s-7-6.1-7-11.3a7 7 0 0 1 14 0C19 14.9 12 21 12 21ZM9.5 9.8a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0"),
    /** Belongs together. */
    LINK(
            "M10 14a4 4 0 0 0 5.7 0l3.3-3.3A4 4 0 0 0 13.3 5L12 6.3M14 10a4 4 0 0 0-5.7 0L5 13.3A4 4 0 0 0 10.7 19l1.3-1.3"),
    /** A question or an answer. */
    TALK(
            "M5 5h14a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 19 17h-7l-4.5 3.5V17H5a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 5 5Z"),
    /** Called aloud. */
    SPEAKER("M4 10v4h3.5L12 18V6L7.5 10ZM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11"),
    /** The price book, the dictionary. */
    BOOK("M5 5.5A1.5 1.5 0 0 1 6.5 4H18a1 1 0 0 1 1 1v14.5H7A2 2 0 0 1 5 17.5ZM5 17.5a2 2 0 0 1 2-2h12M9 8h6"),
    /** Weighing, comparing, objecting. */
    SCALES("M12 4v16M8 20h8M5 7h14M5 7l-2.5 6a2.8 2.8 0 0 0 5 0ZM19 7l-2.5 6a2.8 2.8 0 0 0 5 0Z"),
    /** Change, sign. */
    PEN("M4 20l1-4.5L16 4.5a2.1 2.1 0 0 1 3 3L8 18.5ZM14 6.5l3 3"),
    /** Settings. */
    SETTINGS("M4 7h9M17 7h3M4 17h3M11 17h9M13 7a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M7 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0"),
    /** Sign out. */
    LEAVE("M10 4.5H6.5A1.5 1.5 0 0 0 5 6v12a1.5 1.5 0 0 0 1.5 1.5H10M9.5 12H20M16 8l4 4-4 4");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The drawing, for the {@code d} attribute. */
    public String path() {
        return path;
    }

    /**
     * The icon of a name as modules write it: {@code proposal}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Icon of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
