package id.balai.musrenbang.meeting;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Policy;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.organisation.Agencies;
import id.balai.organisation.HeldPost;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The places that have a meeting in a year, what they are called, and who runs them. */
@Component
public class MeetingPlaces {
    private final Cycles cycles;
    private final Regions regions;
    private final Agencies agencies;
    private final Kamus kamus;
    private final Clock clock;

    MeetingPlaces(Cycles cycles, Regions regions, Agencies agencies, Kamus kamus, Clock clock) {
        this.cycles = cycles;
        this.regions = regions;
        this.agencies = agencies;
        this.kamus = kamus;
        this.clock = clock;
    }

    /** The meeting of an address, if the city has that place and the year that level. */
    public MeetingKey get(String year, String word, String place) {
        return MeetingKey.find(year, word, place)
                .filter(key -> cycles.find(key.year()).isPresent())
                .filter(key -> all(key.year(), key.level()).contains(key))
                .orElseThrow(NotFound::new);
    }

    /** All meetings of a year, from the highest level down. */
    public List<MeetingKey> all(FiscalYear year) {
        return cycles.get(year).ladder().levels().reversed().stream()
                .flatMap(level -> all(year, level).stream())
                .toList();
    }

    private List<MeetingKey> all(FiscalYear year, Level level) {
        if (cycles.find(year)
                .map(Cycle::ladder)
                .filter(l -> l.levels().contains(level))
                .isEmpty()) return List.of();
        Stream<String> places = switch (level) {
            // A rembuk lingkungan is a talk among neighbours: its result is what the kepling accepted.
            case LINGKUNGAN, SETWAN -> Stream.of();
            case KELURAHAN -> regions.kelurahan().stream().map(Region::code).map(RegionCode::value);
            case KECAMATAN -> regions.kecamatan().stream().map(Region::code).map(RegionCode::value);
            case AGENCY -> agenciesOf(year).map(AgencyCode::value);
            case CITY -> Stream.of(Level.WHOLE_CITY);
        };
        return places.map(place -> new MeetingKey(year, level, place)).toList();
    }

    /** The agencies that carry out what the kamus of the year has. */
    private Stream<AgencyCode> agenciesOf(FiscalYear year) {
        return kamus.of(year).stream()
                .map(entry -> carryingOn(entry.agency()))
                .distinct()
                .sorted(java.util.Comparator.comparing(AgencyCode::value));
    }

    /** The codes under which proposals know an agency: its own, and those of agencies that it took over. */
    public List<String> codesOf(MeetingKey key) {
        return agencies.carriedOnBy(key.agency(), LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA)).stream()
                .map(AgencyCode::value)
                .toList();
    }

    private AgencyCode carryingOn(AgencyCode code) {
        return agencies.carryingOn(code, LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA))
                .code();
    }

    /** "Kelurahan Berngam": the place as letters write it. */
    public String name(MeetingKey key) {
        return switch (key.level()) {
            case LINGKUNGAN -> regions.fullName(key.region());
            case KELURAHAN ->
                t("musrenbang.meeting.kelurahan", regions.get(key.region()).name());
            case KECAMATAN ->
                t("musrenbang.meeting.kecamatan", regions.get(key.region()).name());
            case AGENCY -> agencies.get(key.agency()).name();
            case CITY, SETWAN -> regions.city().name();
        };
    }

    /** "Musrenbang Kelurahan Berngam": the meeting as letters write it. */
    public String title(MeetingKey key) {
        return t("musrenbang.meeting.title." + key.level(), name(key));
    }

    /** The meetings whose results come to this one. */
    public List<MeetingKey> below(MeetingKey key) {
        Optional<Level> below = cycles.get(key.year()).ladder().below(key.level());
        if (below.isEmpty()) return List.of();
        return all(key.year(), below.get()).stream()
                .filter(each -> key.level() != Level.KECAMATAN || key.region().contains(each.region()))
                .toList();
    }

    /** The post by which this person runs it. */
    public Optional<HeldPost> runner(MeetingKey key, Actor actor) {
        return Policy.postFor(actor, key.running(), key.where());
    }

    /** The post by which this person decides in it, so may fix what it decided. */
    public Optional<HeldPost> decider(MeetingKey key, Actor actor) {
        return Policy.postFor(actor, key.level().permission(), key.where());
    }

    /** The meetings that this person runs in a year. */
    public List<MeetingKey> runBy(Actor actor, FiscalYear year) {
        return all(year).stream().filter(key -> runner(key, actor).isPresent()).toList();
    }
}
