package id.balai.musrenbang.comparison;

import static id.balai.web.Text.t;

import id.balai.allocation.Fraction;
import id.balai.allocation.Outcome;
import id.balai.allocation.Terms;
import id.balai.allocation.Verdict;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.comparison.Candidate.Official;
import id.balai.musrenbang.cycle.Pagu;
import id.balai.organisation.Region;
import id.balai.web.Format;
import id.balai.web.kit.Link;
import id.balai.web.kit.Tone;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of a kecamatan.
 *
 * @param pagu null where the year gives the kecamatan no ceiling: then there is nothing to divide, and no result
 */
public record ComparisonPage(
        FiscalYear year,
        Region kecamatan,
        @Nullable Pagu pagu,
        Comparison.@Nullable Result result,
        List<Region> kelurahan) {
    private static final MathContext FOR_PEOPLE = new MathContext(20);

    /** What is said of one proposal under one rule. */
    public record Mark(Tone tone, String label, String why) {}

    /** One proposal. */
    public record Row(
            String number,
            String path,
            String title,
            String place,
            Rupiah cost,
            Mark meeting,
            Mark greedy,
            Mark shares) {}

    public String path() {
        return "/musrenbang/" + year + "/kecamatan/" + kecamatan.code().value() + "/banding";
    }

    public List<Link> breadcrumb() {
        return List.of(
                Link.to("/musrenbang?tahun=" + year, t("musrenbang.nav.label") + " " + year),
                Link.to(
                        "/musrenbang?tahun=" + year + "&tempat="
                                + kecamatan.code().value(),
                        kecamatan.name()));
    }

    public boolean computed() {
        return result instanceof Comparison.Computed;
    }

    /** Title and sentence of the page that has nothing to compare. */
    public String emptyKey() {
        if (pagu == null) return "musrenbang.comparison.noCeiling";
        return result instanceof Comparison.TooMany ? "musrenbang.comparison.tooMany" : "musrenbang.comparison.tooFew";
    }

    private Comparison comparison() {
        if (result instanceof Comparison.Computed found) return found.comparison();
        throw new IllegalStateException("nothing was computed for " + path());
    }

    public int voters() {
        return comparison().voters();
    }

    public int counted() {
        return comparison().counted().size();
    }

    /** How many proposals have too few supporters to be counted. */
    public int uncounted() {
        return comparison().candidates().size() - counted();
    }

    public String share() {
        return Format.rupiah(rounded(comparison().shares().share().orElseThrow()));
    }

    public String step() {
        return Format.rupiah(new Rupiah(comparison().shares().terms().step()));
    }

    public String runs() {
        return Format.number(comparison().shares().runs());
    }

    /** How one counts it again, with the file beside it. */
    public List<String> commands() {
        Terms terms = comparison().shares().terms();
        String file =
                "bin/balai allocate musrenbang-" + year + "-" + kecamatan.code().value() + ".pb --rule ";
        return List.of(
                file + Terms.word(comparison().greedy().terms().rule()),
                file + Terms.word(terms.rule()) + " --utility " + Terms.word(terms.utility()) + " --completion "
                        + Terms.word(terms.completion()) + " --stop " + Terms.word(terms.stop()) + " --start "
                        + Terms.word(terms.start()) + " --step " + terms.step().toPlainString() + " --ties "
                        + Terms.word(terms.ties()));
    }

    /** How many are funded, for how much, and who is left out, by rule. */
    public record Sum(String label, int funded, Rupiah cost, String leftOut) {}

    public List<Sum> sums() {
        Comparison all = comparison();
        List<Candidate> accepted = all.counted().stream()
                .filter(each -> each.official() == Official.ACCEPTED)
                .toList();
        Rupiah cost = accepted.stream().map(Candidate::cost).reduce(Rupiah.ZERO, Rupiah::plus);
        return List.of(
                new Sum(
                        t("musrenbang.comparison.meeting"),
                        accepted.size(),
                        cost,
                        Format.percent(all.leftOutByMeeting())),
                sum("musrenbang.comparison.greedy", all.greedy()),
                sum("musrenbang.comparison.shares", all.shares()));
    }

    private Sum sum(String key, Outcome outcome) {
        return new Sum(
                t(key),
                outcome.winners().size(),
                new Rupiah(outcome.cost()),
                Format.percent(comparison().leftOutBy(outcome)));
    }

    /** What the meeting accepted first, in its order where there is one, then by number. */
    public List<Row> rows() {
        Map<RegionCode, String> names = kelurahan.stream().collect(Collectors.toMap(Region::code, Region::name));
        Map<String, Verdict> greedy = byProject(comparison().greedy());
        Map<String, Verdict> shares = byProject(comparison().shares());
        return comparison().candidates().stream()
                .sorted(Comparator.comparing(Candidate::official)
                        .thenComparing(Candidate::rank, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(each -> row(each, names, greedy, shares))
                .toList();
    }

    private static Map<String, Verdict> byProject(Outcome outcome) {
        Map<String, Verdict> verdicts = new HashMap<>();
        outcome.verdicts().forEach(verdict -> verdicts.put(verdict.project().id(), verdict));
        return verdicts;
    }

    private static Row row(
            Candidate each, Map<RegionCode, String> names, Map<String, Verdict> greedy, Map<String, Verdict> shares) {
        String number = each.number().toString();
        return new Row(
                number,
                each.number().path(),
                each.title(),
                names.getOrDefault(each.kelurahan(), each.kelurahan().value()),
                each.cost(),
                meeting(each.official(), each.rank()),
                mark(greedy.get(number)),
                mark(shares.get(number)));
    }

    private static Mark meeting(Official official, @Nullable Integer rank) {
        Tone tone = switch (official) {
            case ACCEPTED -> Tone.OK;
            case REFUSED -> Tone.REFUSED;
            case WAITING -> Tone.INFO;
        };
        return new Mark(
                tone,
                t("musrenbang.comparison.official." + official),
                rank == null ? "" : t("musrenbang.comparison.rank", Format.number(rank)));
    }

    private static Mark mark(@Nullable Verdict verdict) {
        if (verdict == null) {
            return new Mark(
                    Tone.NEUTRAL,
                    t("musrenbang.comparison.uncounted"),
                    t("musrenbang.comparison.uncounted.why", SafeBallots.FEWEST_SUPPORTERS));
        }
        return verdict.funded()
                ? new Mark(Tone.OK, t("musrenbang.comparison.funded"), why(verdict))
                : new Mark(Tone.REFUSED, t("musrenbang.comparison.unfunded"), why(verdict));
    }

    private static String why(Verdict verdict) {
        String voters = Format.number(verdict.voters());
        return switch (verdict) {
            case Verdict.Bought b ->
                t("musrenbang.comparison.why.bought", voters, Format.number(b.payers()), money(b.maxPayment()));
            case Verdict.TakenByVotes taken -> t("musrenbang.comparison.why.votes", voters, money(taken.left()));
            case Verdict.DoesNotFit misfit ->
                t("musrenbang.comparison.why.misfit", voters, money(misfit.left()), missing(verdict, misfit.left()));
            case Verdict.TooLittleHeld poor ->
                t("musrenbang.comparison.why.poor", voters, money(poor.held()), missing(verdict, poor.held()));
            case Verdict.NotReached _ -> t("musrenbang.comparison.why.ended", voters);
            case Verdict.Unsupported _ -> t("musrenbang.comparison.why.unsupported");
        };
    }

    private static String missing(Verdict verdict, Fraction there) {
        BigDecimal missing = verdict.project().cost().subtract(there.toDecimal(FOR_PEOPLE));
        return Format.rupiah(new Rupiah(missing.max(BigDecimal.ZERO).setScale(0, RoundingMode.UP)));
    }

    private static String money(Fraction amount) {
        return Format.rupiah(rounded(amount));
    }

    private static Rupiah rounded(Fraction amount) {
        return new Rupiah(amount.toDecimal(FOR_PEOPLE).setScale(0, RoundingMode.HALF_UP));
    }
}
