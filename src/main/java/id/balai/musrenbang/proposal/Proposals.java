package id.balai.musrenbang.proposal;

import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PersonId;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Level;
import id.balai.organisation.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals of the current city. */
@Repository
class Proposals {
    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a year; its sequence is made with the year's cycle. */
    ProposalNumber nextNumber(FiscalYear year) {
        int serial = jdbc.sql("SELECT nextval(?::regclass)")
                .param("musrenbang_number_" + year)
                .query(Integer.class)
                .single();
        return new ProposalNumber(year, serial);
    }

    Optional<Proposal> find(ProposalNumber number) {
        return read(number, "");
    }

    /** The same, and until the transaction ends nobody else decides on it. */
    Optional<Proposal> findForDeciding(ProposalNumber number) {
        return read(number, " FOR UPDATE");
    }

    /** Handed over to budgeting, without a budget line and not gone on in a later year; the longest waiting first. */
    List<Proposal> waitingForLine(List<AgencyCode> agencies, FiscalYear year, int limit) {
        return jdbc.sql("""
                        SELECT p.* FROM musrenbang_proposal p JOIN musrenbang_rkpd_handed h ON h.proposal = p.id
                        WHERE p.state = 'ACCEPTED' AND p.year = :year AND p.agency IN (:agencies)
                          AND NOT EXISTS (SELECT FROM musrenbang_provenance v WHERE v.former = p.id)
                        ORDER BY p.since, p.serial LIMIT :limit""")
                .param("year", year.value())
                .param("agencies", agencies.stream().map(AgencyCode::value).toList())
                .param("limit", limit)
                .query((row, n) -> proposal(row))
                .list();
    }

    /** Whether budgeting has got it, by the list or alone. */
    boolean handedOver(UUID proposal) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM musrenbang_rkpd_handed WHERE proposal = ?)")
                .param(proposal)
                .query(Boolean.class)
                .single();
    }

    /** What this person proposed, also through an officer at a counter; the latest first. */
    List<Proposal> proposedBy(PersonId person, int limit) {
        return jdbc.sql("SELECT * FROM musrenbang_proposal WHERE proposer = ? ORDER BY submitted_at DESC LIMIT ?")
                .params(person.value(), limit)
                .query((row, n) -> proposal(row))
                .list();
    }

    void add(Proposal p) {
        Work work = p.work();
        Region.@Nullable Point point = p.spot().point();
        jdbc.sql("""
                        INSERT INTO musrenbang_proposal (id, year, serial, version, state, level, origin, begins, kamus,
                          kamus_version, title, problem, region, kelurahan, kecamatan, place_name, address, longitude,
                          latitude, agency, sub_kegiatan, account, price_item, sizes, volume, unit, unit_price,
                          price_version, price_source, amount, proposer, proposer_name, served_by, served_by_title,
                          submitted_at, since, due)
                        VALUES (:id, :year, :serial, :version, :state, :level, :origin, :begins, :kamus, :kamusVersion, :title,
                          :problem, :region, :kelurahan, :kecamatan, :placeName, :address, :longitude, :latitude,
                          :agency, :subKegiatan, :account, :priceItem, :sizes::jsonb, :volume, :unit, :unitPrice,
                          :priceVersion, :priceSource, :amount, :proposer, :proposerName, :servedBy, :servedByTitle,
                          :at, :at, :due)""")
                .param("id", p.id())
                .param("year", p.year().value())
                .param("serial", p.number().serial())
                .param("version", p.version())
                .param("state", p.standing().state().name())
                .param("level", name(p.standing().level()))
                .param("origin", p.origin().name())
                .param("begins", p.begins().name())
                .param("kamus", work.kamus())
                .param("kamusVersion", work.kamusVersion())
                .param("title", p.title())
                .param("problem", p.problem())
                .param("region", p.spot().region().value())
                .param("kelurahan", p.spot().kelurahan().value())
                .param("kecamatan", p.spot().kecamatan().value())
                .param("placeName", p.spot().name())
                .param("address", p.spot().address())
                .param("longitude", point == null ? null : point.longitude())
                .param("latitude", point == null ? null : point.latitude())
                .param("agency", work.agency().value())
                .param("subKegiatan", work.subKegiatan().value())
                .param("account", work.account().value())
                .param("priceItem", work.priceItem().value())
                .param("sizes", SizesJson.write(work.sizes()))
                .param("volume", work.volume())
                .param("unit", work.unit())
                .param("unitPrice", work.unitPrice().amount())
                .param("priceVersion", work.priceVersion())
                .param("priceSource", work.priceSource())
                .param("amount", work.amount().amount())
                .param("proposer", p.proposer().person().value())
                .param("proposerName", p.proposer().publicName())
                .param(
                        "servedBy",
                        p.proposer().servedBy() == null
                                ? null
                                : p.proposer().servedBy().value())
                .param("servedByTitle", p.proposer().servedByTitle())
                .param("at", p.submittedAt().atOffset(ZoneOffset.UTC))
                .param("due", p.due())
                .update();
    }

    /** @throws OptimisticLockingFailureException when somebody else changed it since it was read */
    void save(Proposal p) {
        int saved = jdbc.sql("""
                        UPDATE musrenbang_proposal SET version = :version, state = :state, level = :level,
                          title = :title, problem = :problem, sizes = :sizes::jsonb, volume = :volume,
                          unit_price = :unitPrice, price_version = :priceVersion, price_source = :priceSource,
                          amount = :amount, since = :since, due = :due, line = :line
                        WHERE id = :id AND version = :version - 1""")
                .param("id", p.id())
                .param("version", p.version())
                .param("state", p.standing().state().name())
                .param("level", name(p.standing().level()))
                .param("title", p.title())
                .param("problem", p.problem())
                .param("sizes", SizesJson.write(p.work().sizes()))
                .param("volume", p.work().volume())
                .param("unitPrice", p.work().unitPrice().amount())
                .param("priceVersion", p.work().priceVersion())
                .param("priceSource", p.work().priceSource())
                .param("amount", p.work().amount().amount())
                .param("since", p.since().atOffset(ZoneOffset.UTC))
                .param("due", p.due())
                .param("line", p.line())
                .update();
        if (saved != 1) throw new OptimisticLockingFailureException(p.number() + " version " + p.version());
    }

    private Optional<Proposal> read(ProposalNumber number, String lock) {
        return jdbc.sql("SELECT * FROM musrenbang_proposal WHERE year = ? AND serial = ?" + lock)
                .params(number.year().value(), number.serial())
                .query((row, n) -> proposal(row))
                .optional();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial")),
                row.getInt("version"),
                new Standing(State.valueOf(row.getString("state")), level(row.getString("level"))),
                Origin.valueOf(row.getString("origin")),
                begins(row.getString("begins")),
                row.getString("title"),
                row.getString("problem"),
                spot(row),
                work(row),
                proposer(row),
                instant(row, "submitted_at"),
                instant(row, "since"),
                row.getObject("due", LocalDate.class),
                row.getObject("line", UUID.class));
    }

    /** Before there were lingkungan on a ladder, all began at the kelurahan. */
    private static Level begins(@Nullable String name) {
        return name == null ? Level.KELURAHAN : Level.valueOf(name);
    }

    private static Spot spot(ResultSet row) throws SQLException {
        double longitude = row.getDouble("longitude");
        boolean placed = !row.wasNull();
        return new Spot(
                new RegionCode(row.getString("region")),
                row.getString("place_name"),
                row.getString("address"),
                placed ? new Region.Point(longitude, row.getDouble("latitude")) : null);
    }

    private static Work work(ResultSet row) throws SQLException {
        return new Work(
                row.getString("kamus"),
                row.getInt("kamus_version"),
                new AgencyCode(row.getString("agency")),
                new NomenclatureCode(row.getString("sub_kegiatan")),
                new AccountCode(row.getString("account")),
                new PriceItemCode(row.getString("price_item")),
                SizesJson.read(row.getString("sizes")),
                row.getBigDecimal("volume"),
                row.getString("unit"),
                new Rupiah(row.getBigDecimal("unit_price")),
                row.getInt("price_version"),
                row.getString("price_source"),
                new Rupiah(row.getBigDecimal("amount")));
    }

    private static Proposer proposer(ResultSet row) throws SQLException {
        @Nullable UUID servedBy = row.getObject("served_by", UUID.class);
        return new Proposer(
                new PersonId(row.getObject("proposer", UUID.class)),
                row.getString("proposer_name"),
                servedBy == null ? null : new PersonId(servedBy),
                row.getString("served_by_title"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Level level(@Nullable String name) {
        return name == null ? null : Level.valueOf(name);
    }

    private static @Nullable String name(@Nullable Level level) {
        return level == null ? null : level.name();
    }
}
