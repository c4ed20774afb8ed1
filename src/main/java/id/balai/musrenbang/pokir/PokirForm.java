package id.balai.musrenbang.pokir;

import static id.balai.web.Text.t;

import id.balai.kernel.NonBlank;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of a pokir as it was typed.
 *
 * @param made null when something is wrong
 * @param reses null when none was chosen
 */
record PokirForm(
        Errors errors, @Nullable NewProposal made, @Nullable UUID reses) {
    static final String RESES = "reses";
    static final String KELURAHAN = "kelurahan";
    static final String UNIT = "lingkungan";
    static final String ADDRESS = "alamat";
    static final String TITLE = "judul";
    static final String PROBLEM = "masalah";
    private static final int LONGEST_ADDRESS = 120;
    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_PROBLEM = 2000;
    private static final int SHORTEST_PROBLEM = 10;

    static String sizeField(String variable) {
        return "ukuran_" + variable;
    }

    static PokirForm read(Map<String, String> typed, KamusEntry entry, Regions regions) {
        Errors errors = Errors.NONE;
        Optional<UUID> reses = id(typed.getOrDefault(RESES, ""));
        if (reses.isEmpty()) errors = errors.and(RESES, t("pokir.wrong.reses"));
        Optional<RegionCode> region = region(typed, regions);
        if (region.isEmpty()) errors = errors.and(KELURAHAN, t("pokir.wrong.place"));
        String address = text(typed, ADDRESS);
        if (address.length() < 3 || address.length() > LONGEST_ADDRESS) {
            errors = errors.and(ADDRESS, t("pokir.wrong.address"));
        }
        SizesTyped sizes = entry.read(v -> typed.getOrDefault(sizeField(v), ""));
        for (Size.Problem problem : sizes.problems()) {
            errors = errors.and(sizeField(problem.variable().name()), SizeWords.of(problem));
        }
        String problem = text(typed, PROBLEM);
        if (problem.length() < SHORTEST_PROBLEM || problem.length() > LONGEST_PROBLEM) {
            errors = errors.and(PROBLEM, t("pokir.wrong.problem"));
        }
        String given = text(typed, TITLE);
        String title = given.isEmpty() ? entry.title() + " " + address : given;
        if (title.length() < 5 || title.length() > LONGEST_TITLE) errors = errors.and(TITLE, t("pokir.wrong.title"));
        Optional<Sizes> measured = sizes.sizes();
        if (!errors.isEmpty() || measured.isEmpty()) return new PokirForm(errors, null, reses.orElse(null));
        return new PokirForm(
                errors,
                new NewProposal(
                        entry.year(),
                        Origin.POKIR,
                        entry.code(),
                        measured.get(),
                        title,
                        problem,
                        region.orElseThrow(),
                        address,
                        null),
                reses.orElseThrow());
    }

    private static Optional<RegionCode> region(Map<String, String> typed, Regions regions) {
        String unit = text(typed, UNIT);
        try {
            RegionCode code = new RegionCode(text(typed, KELURAHAN) + (unit.isEmpty() ? "" : "." + unit));
            return code.depth() < 3 ? Optional.empty() : regions.find(code).map(Region::code);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, String> typed, String field) {
        return NonBlank.find(typed.getOrDefault(field, "")).map(NonBlank::value).orElse("");
    }
}
