package id.balai.musrenbang.rkpd;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.database.DataVersion;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Priorities;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.proposal.Origin;
import id.balai.organisation.Agencies;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the RKPD of a year: one statement, its parts worked out from it; kept until public data changes. */
@Component
public class Rkpds {
    private static final int YEARS_KEPT = 40;

    private final JdbcClient jdbc;
    private final Kamus kamus;
    private final Agencies agencies;
    private final Priorities priorities;
    private final DataVersion data;
    private final Clock clock;
    private final Cache<Key, Kept> memory =
            Caffeine.newBuilder().maximumSize(YEARS_KEPT).build();

    Rkpds(JdbcClient jdbc, Kamus kamus, Agencies agencies, Priorities priorities, DataVersion data, Clock clock) {
        this.jdbc = jdbc;
        this.kamus = kamus;
        this.agencies = agencies;
        this.priorities = priorities;
        this.data = data;
        this.clock = clock;
    }

    /** As readers see it; of many who ask at once one reads. */
    public Rkpd of(FiscalYear year) {
        long version = data.current();
        Kept kept = memory.asMap()
                .compute(
                        new Key(CurrentCity.get(), year),
                        (key, before) ->
                                before != null && before.version >= version ? before : new Kept(version, read(year)));
        return java.util.Objects.requireNonNull(kept).rkpd;
    }

    /** As it stands in the database now; for whoever decides about it. */
    public Rkpd read(FiscalYear year) {
        return Rkpd.of(header(year), ranked(year));
    }

    private Rkpd.Header header(FiscalYear year) {
        return jdbc.sql("SELECT ceiling, pokir_ceiling, basis, state FROM musrenbang_rkpd WHERE year = ?")
                .param(year.value())
                .query((row, n) -> new Rkpd.Header(
                        year,
                        amount(row.getBigDecimal("ceiling")),
                        amount(row.getBigDecimal("pokir_ceiling")),
                        row.getString("basis"),
                        row.getString("state").equals("diserahkan")))
                .optional()
                .orElseGet(() -> new Rkpd.Header(year, null, null, "", false));
    }

    /** The rank that the city's meeting fixed; where there is none, how many support it, the older first among equals. */
    private List<RkpdItem> ranked(FiscalYear year) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        return jdbc.sql("""
                        SELECT p.id, p.year, p.serial, p.origin, p.title, p.kelurahan, p.place_name, p.agency,
                          p.sub_kegiatan, p.kamus, p.kamus_version, p.volume, p.unit, p.unit_price, p.amount, p.line,
                          coalesce(s.supporters, 0) AS supporters, m.part AS moved, h.at AS handed, k.rank
                        FROM musrenbang_proposal p
                        LEFT JOIN musrenbang_supporters s ON s.proposal = p.id
                        LEFT JOIN musrenbang_rkpd_handed h ON h.proposal = p.id
                        LEFT JOIN LATERAL (SELECT part FROM musrenbang_rkpd_move m WHERE m.proposal = p.id
                                           ORDER BY m.version DESC LIMIT 1) m ON true
                        LEFT JOIN (SELECT DISTINCT ON (l.serial) l.serial, l.rank FROM musrenbang_minutes_line l
                                   JOIN musrenbang_meeting c ON c.id = l.meeting
                                   WHERE c.year = :year AND c.level = 'CITY' ORDER BY l.serial, l.edition DESC) k
                          ON k.serial = p.serial
                        WHERE p.year = :year AND p.state IN ('ACCEPTED', 'BUDGETED')
                        ORDER BY k.rank NULLS LAST, supporters DESC, p.serial""")
                .param("year", year.value())
                .query((row, n) -> item(row, today))
                .list();
    }

    private RkpdItem item(ResultSet row, LocalDate today) throws SQLException {
        FiscalYear year = new FiscalYear(row.getInt("year"));
        @Nullable String moved = row.getString("moved");
        @Nullable OffsetDateTime handed = row.getObject("handed", OffsetDateTime.class);
        return new RkpdItem(
                row.getObject("id", UUID.class),
                new ProposalNumber(year, row.getInt("serial")),
                Origin.valueOf(row.getString("origin")),
                row.getString("title"),
                new RegionCode(row.getString("kelurahan")),
                row.getString("place_name"),
                agencies.carryingOn(new AgencyCode(row.getString("agency")), today)
                        .code(),
                new NomenclatureCode(row.getString("sub_kegiatan")),
                kamus.get(year, row.getString("kamus"), row.getInt("kamus_version"))
                        .bidang(),
                priorities.of(year, row.getString("sub_kegiatan")).orElse(""),
                row.getBigDecimal("volume"),
                row.getString("unit"),
                new Rupiah(row.getBigDecimal("unit_price")),
                new Rupiah(row.getBigDecimal("amount")),
                row.getInt("supporters"),
                0,
                Part.CADANGAN,
                moved == null ? null : Part.valueOf(moved),
                handed == null ? null : instant(handed),
                row.getObject("line", UUID.class));
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    private static @Nullable Rupiah amount(@Nullable BigDecimal amount) {
        return amount == null ? null : new Rupiah(amount);
    }

    private record Key(City city, FiscalYear year) {}

    private record Kept(long version, Rkpd rkpd) {}
}
