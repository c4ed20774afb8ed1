package id.balai.musrenbang.meeting;

import id.balai.musrenbang.cycle.Level;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which places below a meeting have sent it nothing, or have not fixed their own meeting. */
@Component
public class SentBelow {
    private static final int LINGKUNGAN_DEPTH = 4;

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final MeetingPlaces places;
    private final Regions regions;

    SentBelow(JdbcClient jdbc, Meetings meetings, MeetingPlaces places, Regions regions) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.places = places;
        this.regions = regions;
    }

    public MeetingPage.Missing missing(MeetingKey key) {
        if (key.level() == Level.KELURAHAN) return new MeetingPage.Missing(silentUnits(key), List.of());
        List<MeetingKey> below = places.below(key);
        if (below.isEmpty()) return MeetingPage.Missing.NONE;
        Set<String> sent = sent(key, below.getFirst().level());
        Map<MeetingKey, Meeting> held = meetings.of(key.year());
        List<String> nothing = new ArrayList<>();
        List<String> notFixed = new ArrayList<>();
        for (MeetingKey each : below) {
            Meeting meeting = held.get(each);
            if (codes(each).stream().noneMatch(sent::contains)) nothing.add(places.name(each));
            else if (meeting == null || meeting.state() != MeetingState.LOCKED) notFixed.add(places.name(each));
        }
        return new MeetingPage.Missing(nothing, notFixed);
    }

    /** The codes under which proposals know the place: of an agency, also those of agencies that it took over. */
    private List<String> codes(MeetingKey each) {
        return each.level() == Level.AGENCY ? places.codesOf(each) : List.of(each.place());
    }

    /** The lingkungan of a kelurahan from which nobody proposed anything. */
    private List<String> silentUnits(MeetingKey key) {
        Set<String> sent = jdbc.sql("SELECT DISTINCT region FROM musrenbang_proposal WHERE year = ? AND kelurahan = ?")
                .params(key.year().value(), key.place())
                .query((row, n) -> row.getString("region"))
                .set();
        return regions.below(key.region()).stream()
                .filter(unit -> unit.code().depth() == LINGKUNGAN_DEPTH
                        && !sent.contains(unit.code().value()))
                .map(Region::name)
                .toList();
    }

    /** The places below that accepted something and so sent it up. */
    private Set<String> sent(MeetingKey key, Level below) {
        String place = switch (below) {
            case LINGKUNGAN -> "p.region";
            case KELURAHAN -> "p.kelurahan";
            case KECAMATAN -> "p.kecamatan";
            case AGENCY -> "p.agency";
            case CITY, SETWAN -> "'" + Level.WHOLE_CITY + "'";
        };
        String within = key.level() == Level.KECAMATAN ? " AND p.kecamatan = :kecamatan" : "";
        return jdbc.sql("SELECT DISTINCT " + place + """
                         AS place FROM musrenbang_proposal p JOIN musrenbang_step s ON s.proposal = p.id
                        WHERE p.year = :year AND s.level = :level AND s.verb IN ('ACCEPT', 'ACCEPT_CHANGED')""" + within)
                .param("year", key.year().value())
                .param("level", below.name())
                .param("kecamatan", key.place())
                .query((row, n) -> row.getString("place"))
                .set();
    }
}
