package id.balai.musrenbang.making;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.ReportNumber;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.Size;
import id.balai.musrenbang.kamus.Sizes;
import id.balai.musrenbang.kamus.SizesTyped;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Origin;
import id.balai.musrenbang.proposal.Origins;
import id.balai.musrenbang.proposal.Provenance;
import id.balai.musrenbang.proposal.SizeWords;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import id.balai.web.kit.Errors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of a proposal as it was typed: a new proposal, or what is wrong field by field.
 *
 * @param made null when something is wrong
 */
record ProposalForm(
        Map<String, String> typed, Errors errors, @Nullable NewProposal made) {
    static final String KELURAHAN = "kelurahan";
    static final String UNIT = "lingkungan";
    static final String ADDRESS = "alamat";
    static final String POINT = "titik";
    /** What the points draw: a point, a line, an area. */
    static final String KIND = "bentuk";

    static final String TITLE = "judul";
    static final String PROBLEM = "masalah";
    static final String PHOTO = "foto";
    /** In whose name it is handed in. */
    static final String ORIGIN = "asal";
    /** The number of the citizen's report that it takes up. */
    static final String REPORT = "laporan";

    private static final String SIZE = "ukuran_";
    private static final int LONGEST_ADDRESS = 120;
    private static final int SHORTEST_TITLE = 5;
    private static final int LONGEST_TITLE = 140;
    private static final int SHORTEST_PROBLEM = 10;
    private static final int LONGEST_PROBLEM = 2000;

    static String sizeField(String variable) {
        return SIZE + variable;
    }

    /** Reads the fields, keeping only those that the form has. */
    static ProposalForm read(Map<String, String> fields, KamusEntry entry, Actor actor, Regions regions) {
        Map<String, String> typed = kept(fields, entry);
        Errors errors = Errors.NONE;
        Origin origin = origin(typed, actor);
        SizesTyped sizes = entry.read(v -> typed.getOrDefault(sizeField(v), ""));
        for (Size.Problem problem : sizes.problems()) {
            errors = errors.and(sizeField(problem.variable().name()), SizeWords.of(problem));
        }
        Optional<RegionCode> region = region(typed, regions);
        if (region.isEmpty()) errors = placeErrors(typed, regions, errors);
        else if (!Origins.may(origin, actor, region.get(), entry.agency())) {
            errors = errors.and(ORIGIN, t("musrenbang.origin.notYours." + (origin == Origin.SKPD ? "SKPD" : "PLACE")));
        }
        Provenance from = Provenance.NONE;
        if (origin == Origin.PENGADUAN) {
            Optional<ReportNumber> report = ReportNumber.find(text(typed, REPORT));
            if (report.isEmpty()) errors = errors.and(REPORT, t("musrenbang.origin.noReport"));
            else from = Provenance.ofReport(report.get().value());
        }
        String address = text(typed, ADDRESS);
        if (address.length() < 3) errors = errors.and(ADDRESS, t("musrenbang.form.noAddress"));
        if (address.length() > LONGEST_ADDRESS) errors = errors.and(ADDRESS, t("musrenbang.form.longAddress"));
        PlaceRead place = PlaceRead.of(text(typed, POINT), MapActs.kind(typed), region.orElse(null), regions);
        if (place.error() != null) errors = errors.and(POINT, place.error());
        String title = text(typed, TITLE).isEmpty() ? entry.title() + " " + address : text(typed, TITLE);
        if (title.length() < SHORTEST_TITLE || title.length() > LONGEST_TITLE) {
            errors = errors.and(TITLE, t("musrenbang.form.title"));
        }
        String problem = text(typed, PROBLEM);
        if (problem.length() < SHORTEST_PROBLEM) errors = errors.and(PROBLEM, t("musrenbang.form.noProblem"));
        if (problem.length() > LONGEST_PROBLEM) errors = errors.and(PROBLEM, t("musrenbang.form.longProblem"));
        Optional<Sizes> given = sizes.sizes();
        if (!errors.isEmpty() || given.isEmpty() || region.isEmpty()) return new ProposalForm(typed, errors, null);
        return new ProposalForm(
                typed,
                errors,
                new NewProposal(
                        entry.year(),
                        origin,
                        entry.code(),
                        given.get(),
                        title,
                        problem,
                        region.get(),
                        address,
                        place.point(),
                        place.line(),
                        from));
    }

    /** What was chosen of what the person may choose from; without a choice the first, which is the office. */
    private static Origin origin(Map<String, String> typed, Actor actor) {
        List<Origin> choices = Origins.choices(actor);
        return choices.stream()
                .filter(origin -> origin.name().equals(text(typed, ORIGIN)))
                .findFirst()
                .orElse(choices.getFirst());
    }

    private static Map<String, String> kept(Map<String, String> fields, KamusEntry entry) {
        Map<String, String> kept = new LinkedHashMap<>();
        entry.variables().forEach(v -> keep(fields, sizeField(v.name()), kept));
        for (String name : new String[] {
            ORIGIN,
            REPORT,
            KIND,
            MapActs.LATITUDE,
            MapActs.LONGITUDE,
            MapActs.METRES,
            MapActs.SHOWN,
            KELURAHAN,
            UNIT,
            ADDRESS,
            POINT,
            TITLE,
            PROBLEM
        }) keep(fields, name, kept);
        return kept;
    }

    private static void keep(Map<String, String> fields, String name, Map<String, String> kept) {
        String value = fields.getOrDefault(name, "");
        kept.put(name, value.length() > 5000 ? value.substring(0, 5000) : value.replace("\u0000", ""));
    }

    private static Optional<RegionCode> region(Map<String, String> typed, Regions regions) {
        return code(text(typed, KELURAHAN) + (text(typed, UNIT).isEmpty() ? "" : "." + text(typed, UNIT)))
                .filter(code -> code.depth() >= 3)
                .flatMap(regions::find)
                .map(Region::code);
    }

    private static Errors placeErrors(Map<String, String> typed, Regions regions, Errors errors) {
        Optional<Region> kelurahan =
                code(text(typed, KELURAHAN)).filter(code -> code.depth() == 3).flatMap(regions::find);
        if (kelurahan.isEmpty()) return errors.and(KELURAHAN, t("musrenbang.form.noKelurahan"));
        var units = regions.below(kelurahan.get().code());
        return errors.and(
                UNIT,
                t(
                        "musrenbang.form.noUnit",
                        kelurahan.get().name(),
                        units.isEmpty() ? "" : units.getFirst().name(),
                        units.isEmpty() ? "" : units.getLast().name()));
    }

    private static Optional<RegionCode> code(String text) {
        try {
            return Optional.of(new RegionCode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
    }
}
