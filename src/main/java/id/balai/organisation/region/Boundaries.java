package id.balai.organisation.region;

import id.balai.database.DataVersion;
import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.memory.Remembered;
import id.balai.organisation.memory.Revisions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imported boundaries of the current city's regions. */
@Component
class Boundaries {
    /** How far from the nearest kelurahan a point may lie, metres: layers leave gaps between neighbours. */
    private static final double GAP = 500;

    private static final int KELURAHAN = 3;

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final Clock clock;
    private final Remembered<List<Boundary>> remembered;

    Boundaries(JdbcClient jdbc, DataVersion versions, Revisions revisions, Clock clock) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.clock = clock;
        this.remembered = new Remembered<>(versions, revisions, this::read);
    }

    List<Boundary> ofKelurahan() {
        return remembered.get();
    }

    Optional<RegionCode> kelurahanAt(Region.Point point) {
        List<Boundary> all = remembered.get();
        return all.stream()
                .filter(boundary -> boundary.contains(point))
                .findFirst()
                .or(() -> all.stream()
                        .min(Comparator.comparingDouble(b -> b.distance(point)))
                        .filter(b -> b.distance(point) <= GAP))
                .map(Boundary::code);
    }

    /** Whether the region's boundary changed by it. */
    Change save(Boundary boundary) {
        String text = Coordinates.write(boundary);
        Optional<String> before = jdbc.sql("SELECT coordinates FROM organisation_boundary WHERE code = ?")
                .param(boundary.code().value())
                .query(String.class)
                .optional();
        if (before.filter(text::equals).isPresent()) return Change.UNCHANGED;
        jdbc.sql("""
                        INSERT INTO organisation_boundary (code, coordinates, imported_at) VALUES (?, ?, ?)
                        ON CONFLICT (code) DO UPDATE SET coordinates = excluded.coordinates,
                                                         imported_at = excluded.imported_at""")
                .params(boundary.code().value(), text, OffsetDateTime.now(clock))
                .update();
        revisions.changed();
        return before.isPresent() ? Change.CHANGED : Change.ADDED;
    }

    private List<Boundary> read() {
        return jdbc
                .sql("SELECT code, coordinates FROM organisation_boundary ORDER BY code")
                .query((row, _) ->
                        Coordinates.read(new RegionCode(row.getString("code")), row.getString("coordinates")))
                .list()
                .stream()
                .filter(boundary -> boundary.code().depth() == KELURAHAN)
                .toList();
    }
}
