package id.balai.musrenbang.proposal;

import id.balai.musrenbang.map.Drawn;
import id.balai.organisation.Region.Point;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Line and area works as they were drawn. */
@Repository
class Drawings {
    private final JdbcClient jdbc;

    Drawings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID proposal, Drawn drawn) {
        Double[] points = drawn.points().stream()
                .flatMap(point -> java.util.stream.Stream.of(point.longitude(), point.latitude()))
                .toArray(Double[]::new);
        jdbc.sql("INSERT INTO musrenbang_drawn (proposal, kind, points, measure) VALUES (?, ?, ?, ?)")
                .params(proposal, drawn.kind().name(), points, drawn.measure())
                .update();
    }

    Optional<Drawn> find(UUID proposal) {
        return jdbc.sql("SELECT kind, points FROM musrenbang_drawn WHERE proposal = ?")
                .param(proposal)
                .query((row, n) -> drawn(row))
                .optional();
    }

    private static Drawn drawn(ResultSet row) throws SQLException {
        Double[] flat = (Double[]) row.getArray("points").getArray();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < flat.length; i += 2) points.add(new Point(flat[i], flat[i + 1]));
        return new Drawn(Drawn.Kind.valueOf(row.getString("kind")), points);
    }
}
