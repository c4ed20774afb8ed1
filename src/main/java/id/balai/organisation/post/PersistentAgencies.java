package id.balai.organisation.post;

import id.balai.database.DataVersion;
import id.balai.kernel.AgencyCode;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.organisation.memory.Remembered;
import id.balai.organisation.memory.Revisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PersistentAgencies implements Agencies {
    private final JdbcClient jdbc;
    private final Remembered<Map<AgencyCode, Agency>> remembered;

    PersistentAgencies(JdbcClient jdbc, DataVersion versions, Revisions revisions) {
        this.jdbc = jdbc;
        this.remembered = new Remembered<>(versions, revisions, this::read);
    }

    @Override
    public List<Agency> on(LocalDate day) {
        return remembered.get().values().stream()
                .filter(agency -> agency.standsOn(day))
                .toList();
    }

    @Override
    public Optional<Agency> find(AgencyCode code) {
        return Optional.ofNullable(remembered.get().get(code));
    }

    @Override
    public Agency get(AgencyCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no agency " + code));
    }

    @Override
    public Agency carryingOn(AgencyCode code, LocalDate day) {
        Agency agency = get(code);
        AgencyCode successor = agency.successor();
        LocalDate validTo = agency.validTo();
        boolean ended = validTo != null && day.isAfter(validTo);
        return ended && successor != null ? carryingOn(successor, day) : agency;
    }

    @Override
    public List<AgencyCode> carriedOnBy(AgencyCode code, LocalDate day) {
        Stream<AgencyCode> taken = remembered.get().keySet().stream()
                .filter(other -> !other.equals(code))
                .filter(other -> carryingOn(other, day).code().equals(code));
        return Stream.concat(Stream.of(code), taken).toList();
    }

    /** Those that ended before that day, by code. */
    List<Agency> endedBefore(LocalDate day) {
        return remembered.get().values().stream()
                .filter(agency -> agency.validTo() instanceof LocalDate last && last.isBefore(day))
                .toList();
    }

    List<Agency> predecessorsOf(AgencyCode code) {
        return remembered.get().values().stream()
                .filter(agency -> code.equals(agency.successor()))
                .toList();
    }

    private Map<AgencyCode, Agency> read() {
        Map<AgencyCode, Agency> byCode = new TreeMap<>();
        jdbc.sql("SELECT code, name, short_name, valid_from, valid_to, successor FROM organisation_agency")
                .query((row, _) -> agency(row))
                .list()
                .forEach(agency -> byCode.put(agency.code(), agency));
        return byCode;
    }

    private static Agency agency(ResultSet row) throws SQLException {
        String successor = row.getString("successor");
        return new Agency(
                new AgencyCode(row.getString("code")),
                row.getString("name"),
                row.getString("short_name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                successor == null ? null : new AgencyCode(successor));
    }
}
