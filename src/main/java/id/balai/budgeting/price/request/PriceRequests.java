package id.balai.budgeting.price.request;

import id.balai.budgeting.price.PriceKind;
import id.balai.budgeting.price.request.PriceRequest.State;
import id.balai.budgeting.price.request.PriceRequest.Survey;
import id.balai.budgeting.price.request.PriceRequest.Wanted;
import id.balai.document.FileNeeds;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PersonId;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests for prices of the current city. */
@Repository
class PriceRequests implements FileNeeds {
    private static final Pattern NUMBER = Pattern.compile("HRG-(20\\d{2})-(\\d{4,7})");
    private static final String SELECT = "SELECT * FROM budgeting_price_request ";

    private final JdbcClient jdbc;

    PriceRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PriceRequest> find(String number) {
        Matcher parts = NUMBER.matcher(number);
        if (!parts.matches()) return Optional.empty();
        return jdbc.sql(SELECT + "WHERE year = ? AND serial = ?")
                .params(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))
                .query((row, n) -> request(row, List.of()))
                .optional()
                .map(this::withSurveys);
    }

    /** The request, and until the transaction ends nobody else decides on it. */
    Optional<PriceRequest> findForDeciding(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, n) -> request(row, List.of()))
                .optional()
                .map(this::withSurveys);
    }

    /** What waits first, by its term; then the newest. */
    List<PriceRequest> latest(int limit) {
        return jdbc.sql(SELECT + """
                        ORDER BY state <> 'menunggu', CASE WHEN state = 'menunggu' THEN due END, asked_at DESC LIMIT ?""")
                .param(limit)
                .query((row, n) -> request(row, List.of()))
                .list();
    }

    /** What waits for somebody else than this person. */
    List<PriceRequest> waitingFor(PersonId person, int limit) {
        return jdbc.sql(SELECT + "WHERE state = 'menunggu' AND asked_by <> ? ORDER BY due, serial LIMIT ?")
                .params(person.value(), limit)
                .query((row, n) -> request(row, List.of()))
                .list();
    }

    List<PriceRequest.Step> steps(UUID request) {
        return jdbc.sql("SELECT * FROM budgeting_price_request_step WHERE request = ? ORDER BY version")
                .param(request)
                .query((row, n) -> new PriceRequest.Step(
                        row.getInt("version"),
                        State.of(row.getString("state")),
                        row.getString("actor_name"),
                        row.getString("post_title"),
                        row.getString("sentence"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("entry", UUID.class)))
                .list();
    }

    /** The next number of the year; nobody else gets it. */
    int nextSerial(FiscalYear year) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ?, 12))")
                .param("price_request/" + year)
                .query((row, n) -> 0)
                .list();
        return jdbc.sql("SELECT coalesce(max(serial), 0) + 1 FROM budgeting_price_request WHERE year = ?")
                .param(year.value())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    void add(PriceRequest request) {
        Wanted wanted = request.wanted();
        jdbc.sql("""
                        INSERT INTO budgeting_price_request (id, version, year, serial, agency, kind, group_code, name,
                          specification, unit, account, amount, why, state, due, asked_by, asked_at)
                        VALUES (:id, 1, :year, :serial, :agency, :kind, :group, :name, :specification, :unit, :account,
                          :amount, :why, :state, :due, :by, :at)""")
                .param("id", request.id())
                .param("year", request.year().value())
                .param("serial", request.serial())
                .param("agency", wanted.agency().value())
                .param("kind", wanted.kind().name())
                .param("group", wanted.group())
                .param("name", wanted.name())
                .param("specification", wanted.specification())
                .param("unit", wanted.unit())
                .param("account", wanted.account())
                .param("amount", wanted.amount().amount())
                .param("why", wanted.why())
                .param("state", request.state().word())
                .param("due", request.due())
                .param("by", request.askedBy().value())
                .param("at", request.askedAt().atOffset(ZoneOffset.UTC))
                .update();
        int n = 0;
        for (Survey survey : wanted.surveys()) {
            jdbc.sql("INSERT INTO budgeting_price_survey (request, n, source, surveyed_on, amount, file) "
                            + "VALUES (?, ?, ?, ?, ?, ?)")
                    .params(
                            request.id(),
                            ++n,
                            survey.source(),
                            survey.on(),
                            survey.amount().amount(),
                            survey.file())
                    .update();
        }
    }

    void decide(
            PriceRequest request,
            State state,
            PersonId by,
            LocalDate on,
            @Nullable Rupiah granted,
            @Nullable PriceItemCode item) {
        jdbc.sql("""
                        UPDATE budgeting_price_request SET state = :state, version = version + 1, decided_by = :by,
                          decided_on = :on, granted = :granted, item = :item WHERE id = :id""")
                .param("state", state.word())
                .param("by", by.value())
                .param("on", on)
                .param("granted", granted == null ? null : granted.amount(), java.sql.Types.NUMERIC)
                .param("item", item == null ? null : item.value())
                .param("id", request.id())
                .update();
    }

    void addStep(UUID request, PriceRequest.Step step, PersonId actor) {
        jdbc.sql("""
                        INSERT INTO budgeting_price_request_step
                          (request, version, state, actor, actor_name, post_title, sentence, at, entry)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        request,
                        step.version(),
                        step.state().word(),
                        actor.value(),
                        step.actorName(),
                        step.postTitle(),
                        step.sentence(),
                        step.at().atOffset(ZoneOffset.UTC),
                        step.entry())
                .update();
    }

    boolean hasGroup(String code) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM budgeting_price_group WHERE code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<String> neededOf(Collection<String> sha256) {
        return jdbc.sql("SELECT DISTINCT file FROM budgeting_price_survey WHERE file = ANY (?)")
                .param(sha256.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .set();
    }

    private PriceRequest withSurveys(PriceRequest r) {
        List<Survey> surveys = jdbc.sql("SELECT * FROM budgeting_price_survey WHERE request = ? ORDER BY n")
                .param(r.id())
                .query((row, n) -> new Survey(
                        row.getString("source"),
                        row.getObject("surveyed_on", LocalDate.class),
                        new Rupiah(row.getBigDecimal("amount")),
                        row.getString("file")))
                .list();
        Wanted w = r.wanted();
        return new PriceRequest(
                r.id(),
                r.version(),
                r.year(),
                r.serial(),
                new Wanted(
                        w.agency(),
                        w.kind(),
                        w.group(),
                        w.name(),
                        w.specification(),
                        w.unit(),
                        w.account(),
                        w.amount(),
                        w.why(),
                        surveys),
                r.state(),
                r.due(),
                r.askedBy(),
                r.askedAt(),
                r.decidedOn(),
                r.granted(),
                r.item());
    }

    private static PriceRequest request(ResultSet row, List<Survey> surveys) throws SQLException {
        BigDecimal granted = row.getBigDecimal("granted");
        String item = row.getString("item");
        return new PriceRequest(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new FiscalYear(row.getInt("year")),
                row.getInt("serial"),
                new Wanted(
                        new AgencyCode(row.getString("agency")),
                        PriceKind.valueOf(row.getString("kind")),
                        row.getString("group_code"),
                        row.getString("name"),
                        row.getString("specification"),
                        row.getString("unit"),
                        row.getString("account"),
                        new Rupiah(row.getBigDecimal("amount")),
                        row.getString("why"),
                        surveys),
                State.of(row.getString("state")),
                row.getObject("due", LocalDate.class),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("decided_on", LocalDate.class),
                granted == null ? null : new Rupiah(granted),
                item == null ? null : new PriceItemCode(item));
    }
}
