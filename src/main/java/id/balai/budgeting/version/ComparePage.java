package id.balai.budgeting.version;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Link;
import id.balai.web.kit.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two versions.
 *
 * @param of the versions that can be chosen, the newest year first
 * @param within what it is narrowed to, in words: an agency, a sub kegiatan
 * @param counts how many lines of the whole appeared, disappeared and changed; null where one version has no lines
 * @param before what the first comes to within that
 * @param after what the second comes to
 * @param rows only those that differ
 * @param next the address of the next page, or null
 * @param start the address of the first page, or null when this is it
 */
public record ComparePage(
        Compared compared,
        List<BudgetVersion> of,
        List<String> within,
        @Nullable String counts,
        Rupiah before,
        Rupiah after,
        List<Row> rows,
        @Nullable String next,
        @Nullable String start) {

    /**
     * Who last wrote a line before a version took it in.
     *
     * @param who a post and an agency; the log names no person
     * @param entry the decision in the log
     */
    public record Author(String who, Instant at, UUID entry) {}

    /**
     * @param detail what it is part of, or its code
     * @param path where its name leads, or null
     * @param author who changed it; null above the level of lines
     */
    public record Row(
            Tone tone,
            String word,
            String name,
            String detail,
            @Nullable Rupiah before,
            @Nullable Rupiah after,
            Rupiah difference,
            List<String> details,
            @Nullable Author author,
            @Nullable String path) {

        static Row of(Change change, String name, String detail, @Nullable Author author, @Nullable String path) {
            return new Row(
                    tone(change),
                    t("budgeting.compare.kind." + change.kind()),
                    name,
                    detail,
                    change.before(),
                    change.after(),
                    change.difference(),
                    change.details(),
                    author,
                    path);
        }

        private static Tone tone(Change change) {
            return switch (change.kind()) {
                case ADDED -> Tone.OK;
                case REMOVED -> Tone.REFUSED;
                case CHANGED -> Tone.NEUTRAL;
            };
        }

        /** "harga, volume": what of it differs. */
        public String what() {
            return details.stream()
                    .map(detail -> t("budgeting.compare.detail." + detail))
                    .collect(Collectors.joining(", "));
        }
    }

    public Rupiah difference() {
        return after.minus(before);
    }

    public FiscalYear year() {
        return compared.to().year();
    }

    public BudgetVersion from() {
        return compared.from();
    }

    public BudgetVersion to() {
        return compared.to();
    }

    public String by() {
        return compared.level().word();
    }

    public String fromWord() {
        return Compared.word(from(), to());
    }

    /** Versions of the year first, then those of other years, which are named with it. */
    public List<Choice> fromChoices() {
        List<Choice> choices = new ArrayList<>();
        for (BudgetVersion version : of) {
            String name = version.year().equals(year()) ? version.name() : version.name() + " " + version.year();
            choices.add(Choice.of(Compared.word(version, to()), name));
        }
        return choices;
    }

    public List<Choice> toChoices() {
        return of.stream()
                .filter(v -> v.year().equals(year()))
                .map(v -> Choice.of(v.code(), v.name()))
                .toList();
    }

    /** A name that tells the two apart. */
    public String name(BudgetVersion version) {
        return from().year().equals(to().year()) ? version.name() : version.name() + " " + version.year();
    }

    public List<Link> tabs() {
        return compared.levels().stream()
                .map(level -> Link.tab(
                        (level == Compared.Level.SKPD || level == Compared.Level.PENDAPATAN
                                        ? compared.at(level, null, null)
                                        : compared.at(
                                                level,
                                                compared.agency(),
                                                level == Compared.Level.SUB ? null : compared.sub()))
                                .path(),
                        t("budgeting.compare." + level.word()),
                        level == compared.level()))
                .toList();
    }

    public boolean isNarrowed() {
        return !within.isEmpty();
    }

    /** The same comparison of everything. */
    public String whole() {
        return compared.at(compared.level(), null, null).path();
    }
}
