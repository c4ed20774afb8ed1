package id.balai.organisation.post;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.RegionCode;
import id.balai.organisation.HeldPost.Tenure;
import id.balai.organisation.PostRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts with their holders as the public pages list them. A post held by two (one away, one standing in) has two lines. */
@Component
public class Directory {
    private static final String SELECT = """
            SELECT p.role, p.title, p.agency, p.region, h.holder_name, h.tenure, upper(h.valid) - 1 AS last
            FROM organisation_post p
            LEFT JOIN organisation_holding h ON h.post = p.id AND h.valid @> CAST(? AS date)
            """;

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A post and one of its holders.
     *
     * @param name of the holder; empty when the post is vacant
     * @param lastDay of an acting holder
     */
    public record Line(
            PostRole role,
            String title,
            Optional<AgencyCode> agency,
            Optional<RegionCode> region,
            Optional<String> name,
            Optional<Tenure> tenure,
            Optional<LocalDate> lastDay) {

        public boolean isActing() {
            return tenure.filter(t -> t != Tenure.DEFINITIVE).isPresent();
        }
    }

    /** The posts for a region and everything inside it. */
    public List<Line> within(RegionCode region, LocalDate day) {
        return jdbc.sql(SELECT + """
                        WHERE p.region = ? OR starts_with(p.region, ? || '.')
                        ORDER BY p.region, p.key, h.tenure = 'DEFINITIVE'""")
                .params(day, region.value(), region.value())
                .query((row, _) -> line(row))
                .list();
    }

    /** The posts of an agency that are not for a place, its head first. */
    public List<Line> of(AgencyCode agency, LocalDate day) {
        return jdbc.sql(SELECT + """
                        WHERE p.agency = ? AND p.region IS NULL
                        ORDER BY p.role <> 'AGENCY_HEAD', p.key, h.tenure = 'DEFINITIVE'""")
                .params(day, agency.value())
                .query((row, _) -> line(row))
                .list();
    }

    /** The heads of all agencies, and mayor and secretary. */
    public List<Line> heads(LocalDate day) {
        return jdbc.sql(SELECT + """
                        WHERE p.role IN ('AGENCY_HEAD', 'MAYOR', 'SEKDA')
                        ORDER BY p.agency NULLS FIRST, p.key, h.tenure = 'DEFINITIVE'""").param(day).query((row, _) -> line(row)).list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                PostRole.valueOf(row.getString("role")),
                row.getString("title"),
                Optional.ofNullable(row.getString("agency")).map(AgencyCode::new),
                Optional.ofNullable(row.getString("region")).map(RegionCode::new),
                Optional.ofNullable(row.getString("holder_name")),
                Optional.ofNullable(row.getString("tenure")).map(Tenure::valueOf),
                Optional.ofNullable(row.getObject("last", LocalDate.class)));
    }
}
