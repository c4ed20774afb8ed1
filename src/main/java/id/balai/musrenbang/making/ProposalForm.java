package id.balai.musrenbang.making;

import static id.balai.web.Text.t;

import id.balai.kernel.RegionCode;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.Size;
import id.balai.musrenbang.kamus.Sizes;
import id.balai.musrenbang.kamus.SizesTyped;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Origin;
import id.balai.musrenbang.proposal.SizeWords;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import id.balai.web.kit.Errors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    static final String TITLE = "judul";
    static final String PROBLEM = "masalah";
    static final String PHOTO = "foto";
    private static final String SIZE = "ukuran_";
    private static final int LONGEST_ADDRESS = 120;
    private static final int SHORTEST_TITLE = 5;
    private static final int LONGEST_TITLE = 140;
    private static final int SHORTEST_PROBLEM = 10;
    private static final int LONGEST_PROBLEM = 2000;
    private static final Pattern COORDINATES =
            Pattern.compile("\\s*(-?\\d{1,2}[.]\\d{1,8})\\s*[,; ]\\s*(\\d{2,3}[.]\\d{1,8})\\s*");

    static String sizeField(String variable) {
        return SIZE + variable;
    }

    /** Reads the fields, keeping only those that the form has. */
    static ProposalForm read(Map<String, String> fields, KamusEntry entry, Origin origin, Regions regions) {
        Map<String, String> typed = kept(fields, entry);
        Errors errors = Errors.NONE;
        SizesTyped sizes = entry.read(v -> typed.getOrDefault(sizeField(v), ""));
        for (Size.Problem problem : sizes.problems()) {
            errors = errors.and(sizeField(problem.variable().name()), SizeWords.of(problem));
        }
        Optional<RegionCode> region = region(typed, regions);
        if (region.isEmpty()) errors = placeErrors(typed, regions, errors);
        String address = text(typed, ADDRESS);
        if (address.length() < 3) errors = errors.and(ADDRESS, t("musrenbang.form.noAddress"));
        if (address.length() > LONGEST_ADDRESS) errors = errors.and(ADDRESS, t("musrenbang.form.longAddress"));
        Region.@Nullable Point point = null;
        if (!text(typed, POINT).isEmpty()) {
            point = point(typed).orElse(null);
            if (point == null) errors = errors.and(POINT, t("musrenbang.form.point"));
            else errors = elsewhere(point, region, regions, errors);
        }
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
                        entry.year(), origin, entry.code(), given.get(), title, problem, region.get(), address, point));
    }

    private static Map<String, String> kept(Map<String, String> fields, KamusEntry entry) {
        Map<String, String> kept = new LinkedHashMap<>();
        entry.variables().forEach(v -> keep(fields, sizeField(v.name()), kept));
        for (String name : new String[] {KELURAHAN, UNIT, ADDRESS, POINT, TITLE, PROBLEM}) keep(fields, name, kept);
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

    private static Errors elsewhere(Region.Point point, Optional<RegionCode> region, Regions regions, Errors errors) {
        Optional<RegionCode> there = regions.kelurahanAt(point);
        if (there.isEmpty() || region.isEmpty() || there.get().contains(region.get())) return errors;
        return errors.and(
                POINT, t("musrenbang.form.elsewhere", regions.get(there.get()).name()));
    }

    private static Optional<Region.Point> point(Map<String, String> typed) {
        Matcher matcher = COORDINATES.matcher(text(typed, POINT));
        if (!matcher.matches()) return Optional.empty();
        double latitude = Double.parseDouble(matcher.group(1));
        double longitude = Double.parseDouble(matcher.group(2));
        return Math.abs(latitude) <= 90 && longitude <= 180
                ? Optional.of(new Region.Point(longitude, latitude))
                : Optional.empty();
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
