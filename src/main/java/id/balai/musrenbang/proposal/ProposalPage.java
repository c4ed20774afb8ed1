package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import gg.jte.Content;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.map.Drawn;
import id.balai.musrenbang.map.MapView;
import id.balai.musrenbang.survey.Survey;
import id.balai.organisation.Region;
import id.balai.web.Format;
import id.balai.web.Viewer;
import id.balai.web.kit.HexMap;
import id.balai.web.kit.Link;
import id.balai.web.kit.PaguBar;
import id.balai.web.kit.QrCode;
import id.balai.web.kit.Tone;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /musrenbang/usulan/{number}}.
 *
 * @param follow whether the reader follows it, and why
 * @param drawn its line or area, or null
 * @param from where it comes from beside its proposer
 * @param years the same matter year by year, when it was taken up again
 * @param again whether it may be taken up in the running year
 * @param proof the place of its last decision in the log; null for the few seconds until it has one
 * @param linked how many things of other modules it is linked with
 * @param cards what other parts of e-Musrenbang know about it
 * @param base the address of the site, for the QR code
 */
public record ProposalPage(
        Proposal proposal,
        KamusEntry entry,
        Story story,
        int supporters,
        Follow follow,
        List<Photo> photos,
        @Nullable Drawn drawn,
        Provenance from,
        List<YearOfMatter> years,
        boolean again,
        @Nullable Deferred deferred,
        List<Survey> surveys,
        HexMap place,
        @Nullable Proof proof,
        int linked,
        List<Content> cards,
        String base) {

    /**
     * A proposal that was put off.
     *
     * @param holder who put it off
     * @param stage in which it may be taken up again, {@code open} whether it is open now
     * @param mayResume whether the reader may do so
     */
    public record Deferred(String holder, Stage stage, boolean open, boolean mayResume) {
        public String words() {
            return open
                    ? t("musrenbang.resume.until", holder, Format.dateTime(stage.closes()))
                    : t("musrenbang.resume.over", Format.dateTime(stage.closes()));
        }
    }

    /** @param number "catatan ke-5.307" of that year; 0 while it waits for its place */
    public record Proof(long number, int year) {}

    public String number() {
        return proposal.number().toString();
    }

    public String state() {
        return Standings.words(proposal.standing());
    }

    public Tone tone() {
        return Standings.tone(proposal.standing());
    }

    /** "Saluran u-ditch 40 × 40, 96 m." */
    public String what() {
        return t("musrenbang.proposal.what", entry.name(), volume());
    }

    public String volume() {
        return Format.number(proposal.work().volume().stripTrailingZeros()) + " "
                + proposal.work().unit();
    }

    /** "96 m × Rp985.000". */
    public String product() {
        return volume() + " × " + Format.rupiah(proposal.work().unitPrice());
    }

    public List<Link> breadcrumb() {
        String kelurahan = proposal.spot().kelurahan().value();
        String kecamatan = proposal.spot().kecamatan().value();
        String[] names = proposal.spot().name().split(", ");
        String lowest = names[Math.max(0, names.length - 2)];
        return List.of(
                Link.to("/musrenbang?tahun=" + proposal.year(), t("musrenbang.nav.label") + " " + proposal.year()),
                Link.to("/musrenbang?tahun=" + proposal.year() + "&tempat=" + kecamatan, names[names.length - 1]),
                Link.to("/musrenbang?tahun=" + proposal.year() + "&tempat=" + kelurahan, lowest));
    }

    /** The ceiling as the last level that took from it found it. */
    public Optional<Ceiling> ceiling() {
        return story.steps().reversed().stream()
                .filter(step -> step.room() != null && step.level() != null)
                .findFirst()
                .map(this::ceiling);
    }

    private Ceiling ceiling(Step step) {
        Step.Room room = java.util.Objects.requireNonNull(step.room());
        Level level = java.util.Objects.requireNonNull(step.level());
        return new Ceiling(
                t("musrenbang.pagu.of", t(level.labelKey()), proposal.year(), Format.rupiah(room.ceiling())),
                new PaguBar(room.ceiling(), room.takenBefore(), step.amount()));
    }

    /** A ceiling with the words above it. */
    public record Ceiling(String about, PaguBar bar) {}

    public QrCode qr() {
        return QrCode.of(base + receipt());
    }

    public String receipt() {
        return "/log/receipt/" + story.steps().getLast().entry();
    }

    public Rupiah amount() {
        return proposal.work().amount();
    }

    /** Whether the reader may repair or withdraw it. */
    public boolean isMine(Optional<Viewer> viewer) {
        return viewer.isPresent() && proposal.belongsTo(id.balai.identity.Actor.of(viewer.get()));
    }

    /** The picture of where it lies; empty without a point. */
    public Optional<String> map() {
        Drawn shown = drawn();
        Region.Point point = proposal.spot().point();
        if (shown == null && point != null) shown = new Drawn(Drawn.Kind.POINT, List.of(point));
        return Optional.ofNullable(shown)
                .map(d -> MapView.around(d).image(d, proposal.spot().kelurahan()));
    }

    /** "Garis 143 m di Gang Cempaka". */
    public String mapWords() {
        Drawn line = drawn();
        String where = proposal.spot().address();
        return line == null
                ? t("musrenbang.drawn.at", where)
                : t("musrenbang.drawn.shown." + line.kind(), Format.quantity(line.measure(), line.unit()), where);
    }

    /** Whether the matter has more than this year. */
    public boolean manyYears() {
        return years.size() > 1;
    }

    /** How many wanted it in the year before, when it continues one. */
    public int formerSupporters() {
        int here = 0;
        while (here < years.size() && !years.get(here).number().equals(proposal.number())) here++;
        return here == 0 || here == years.size() ? 0 : years.get(here - 1).supporters();
    }

    /** Whether residents say "saya juga" to it; what the council proposes stands beside, and outside of their ranking. */
    public boolean supportable() {
        return proposal.origin() != Origin.POKIR;
    }

    public boolean pokir() {
        return proposal.origin() == Origin.POKIR;
    }

    public boolean open() {
        return proposal.standing().state().isOpen();
    }

    public boolean withProposer() {
        return proposal.standing().state() == State.WITH_PROPOSER;
    }
}
