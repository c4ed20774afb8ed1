package id.balai.musrenbang.rkpd;

import id.balai.kernel.FiscalYear;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * How the RKPD is read.
 *
 * @param group the code of the group it is narrowed to, of {@code by}; empty for all
 * @param part null for both
 * @param words what was typed, or empty
 * @param page from 1
 */
public record RkpdFilter(
        FiscalYear year,
        Section section,
        Grouping by,
        String group,
        @Nullable Part part,
        String words,
        int page) {
    private static final int LONGEST = 200;

    static RkpdFilter read(FiscalYear year, Map<String, String> query) {
        String words = query.getOrDefault("cari", "").strip();
        String page = query.getOrDefault("hal", "");
        return new RkpdFilter(
                year,
                query.getOrDefault("asal", "").equals(Section.POKIR.word()) ? Section.POKIR : Section.MASYARAKAT,
                Grouping.of(query.getOrDefault("menurut", "")),
                query.getOrDefault("kelompok", "").strip(),
                Stream.of(Part.values())
                        .filter(p -> p.name().equalsIgnoreCase(query.getOrDefault("bagian", "")))
                        .findFirst()
                        .orElse(null),
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
    }

    List<RkpdItem> narrow(Rkpd rkpd) {
        List<String> wanted = Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return rkpd.of(section).stream()
                .filter(item -> part == null || item.part() == part)
                .filter(item -> group.isEmpty() || by.codeOf(item).equals(group))
                .filter(item -> wanted.isEmpty() || has(item, wanted))
                .toList();
    }

    private static boolean has(RkpdItem item, List<String> words) {
        String text = (item.number() + " " + item.title() + " " + item.place()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }

    public boolean isNarrowed() {
        return !group.isEmpty() || part != null || !words.isEmpty();
    }

    public RkpdFilter at(int wanted) {
        return new RkpdFilter(year, section, by, group, part, words, wanted);
    }

    public RkpdFilter in(Section other) {
        return new RkpdFilter(year, other, by, "", part, "", 1);
    }

    public RkpdFilter by(Grouping other) {
        return new RkpdFilter(year, section, other, "", null, "", 1);
    }

    public RkpdFilter of(String code) {
        return new RkpdFilter(year, section, by, code, part, words, 1);
    }

    /** The address of this list under a path. */
    public String address(String path) {
        StringJoiner address = new StringJoiner("&", path + "?", "");
        address.add("asal=" + section.word());
        address.add("menurut=" + by.word());
        if (!group.isEmpty()) address.add("kelompok=" + encoded(group));
        if (part != null) address.add("bagian=" + part.name().toLowerCase(Locale.ROOT));
        if (!words.isEmpty()) address.add("cari=" + encoded(words));
        if (page > 1) address.add("hal=" + page);
        return address.toString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
