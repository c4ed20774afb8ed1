package id.balai.budgeting.rka;

import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.FundCode;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PersonId;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of the RKA as they stand now. */
@Repository
public class BudgetLines {
    private static final String WRITTEN_BY = """
            INSERT INTO budgeting_line_writer (year, agency, sub_kegiatan, person)
            SELECT y, a, s, :person FROM unnest(:years::int[], :agencies::text[], :subs::text[]) AS t (y, a, s)
            ON CONFLICT DO NOTHING""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    BudgetLines(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Also a removed one. */
    Optional<BudgetLine> find(UUID id) {
        return jdbc.sql("SELECT * FROM budgeting_line WHERE id = ?")
                .param(id)
                .query(BudgetLines::line)
                .optional();
    }

    /** Who wrote it last, and when. */
    record Writer(String name, Instant at) {}

    Writer lastWriter(UUID id) {
        return jdbc.sql("SELECT changed_by, changed_at FROM budgeting_line WHERE id = ?")
                .param(id)
                .query((row, n) -> new Writer(
                        row.getString("changed_by"),
                        row.getObject("changed_at", Timestamp.class).toInstant()))
                .single();
    }

    /** The standing lines of an agency, by sub kegiatan and account. */
    public List<BudgetLine> of(FiscalYear year, AgencyCode agency) {
        return jdbc.sql("""
                        SELECT * FROM budgeting_line WHERE year = ? AND agency = ? AND NOT removed
                        ORDER BY sub_kegiatan, account, number""")
                .params(year.value(), agency.value())
                .query(BudgetLines::line)
                .list();
    }

    /** The standing lines of one sub kegiatan, by account. */
    public List<BudgetLine> of(Pot pot) {
        return jdbc.sql("""
                        SELECT * FROM budgeting_line WHERE year = ? AND agency = ? AND sub_kegiatan = ? AND NOT removed
                        ORDER BY account, number""")
                .params(
                        pot.year().value(),
                        pot.agency().value(),
                        pot.subKegiatan().value())
                .query(BudgetLines::line)
                .list();
    }

    /**
     * Takes numbers for lines to come, and remembers who writes under these pots as {@link #writtenBy} does; a number that
     * is never used leaves a gap, which means nothing.
     */
    List<Long> nextNumbers(int count, PersonId person, Collection<Pot> pots) {
        return jdbc.sql("WITH writer AS (" + WRITTEN_BY + """
                        ) SELECT nextval('budgeting_line_number') FROM generate_series(1, :count)""")
                .params(Ceilings.columns(pots.stream().distinct().toList()))
                .param("person", person.value())
                .param("count", count)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** @param by who writes them, in words for colleagues */
    void add(List<BudgetLine> lines, String by) {
        batches.batchUpdate(
                """
                        INSERT INTO budgeting_line (id, number, version, year, agency, sub_kegiatan, proposal, account,
                          item, name, specification, volumes, units, unit, price, ppn, amount, fund, place, provisional,
                          note, month, recipient, recipient_address, removed, changed_by, changed_at)
                        VALUES (:id, :number, :version, :year, :agency, :sub, :proposal, :account, :item, :name,
                          :specification, :volumes::numeric[], :units, :unit, :price, :ppn, :amount, :fund, :place, :provisional,
                          :note, :month, :recipient, :address, :removed, :by, :now)""",
                lines.stream()
                        .map(line -> new MapSqlParameterSource(parameters(line, by)))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** @return false when somebody else changed it since it was read */
    boolean save(BudgetLine line, String by) {
        return save(List.of(line), by);
    }

    /** @return false when somebody else changed one of them since it was read */
    boolean save(List<BudgetLine> changed, String by) {
        int[] saved = batches.batchUpdate(
                """
                        UPDATE budgeting_line SET version = :version, account = :account, item = :item, name = :name,
                          specification = :specification, volumes = :volumes::numeric[], units = :units, unit = :unit,
                          price = :price, ppn = :ppn, amount = :amount, fund = :fund, place = :place,
                          provisional = :provisional, note = :note, month = :month, recipient = :recipient,
                          recipient_address = :address, removed = :removed, changed_by = :by, changed_at = :now
                        WHERE id = :id AND version = :version - 1""",
                changed.stream()
                        .map(line -> new MapSqlParameterSource(parameters(line, by)))
                        .toArray(MapSqlParameterSource[]::new));
        return Arrays.stream(saved).allMatch(rows -> rows == 1);
    }

    /** Remembers who writes under these pots: whoever does, does not verify. */
    void writtenBy(PersonId person, Collection<Pot> pots) {
        jdbc.sql(WRITTEN_BY)
                .params(Ceilings.columns(pots.stream().distinct().toList()))
                .param("person", person.value())
                .update();
    }

    private Map<String, @Nullable Object> parameters(BudgetLine line, String by) {
        LineContent content = line.content();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", line.id());
        values.put("number", line.number());
        values.put("version", line.version());
        values.put("year", line.pot().year().value());
        values.put("agency", line.pot().agency().value());
        values.put("sub", line.pot().subKegiatan().value());
        values.put("proposal", text(line.proposal()));
        values.put("account", content.account().value());
        values.put("item", text(content.item()));
        values.put("name", content.name());
        values.put("specification", content.specification());
        values.put("volumes", volumes(content.koefisien()));
        values.put("units", units(content.koefisien()));
        values.put("unit", content.unit());
        values.put("price", content.price().amount());
        values.put("ppn", content.ppn().percent());
        values.put("amount", content.amount().amount());
        values.put("fund", content.fund().value());
        values.put("place", text(content.place()));
        values.put("provisional", content.provisional());
        values.put("note", content.note());
        Month month = content.month();
        values.put("month", month == null ? null : month.getValue());
        values.put("recipient", content.recipient().name());
        values.put("address", content.recipient().address());
        values.put("by", by);
        values.put("removed", line.removed());
        values.put("now", Timestamp.from(clock.instant()));
        return values;
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }

    /** The driver knows no array of decimals; the text form of one is unambiguous. */
    private static String volumes(Koefisien koefisien) {
        return koefisien.factors().stream()
                .map(f -> f.volume().toPlainString())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String[] units(Koefisien koefisien) {
        return koefisien.factors().stream().map(f -> f.unit().value()).toArray(String[]::new);
    }

    private static BudgetLine line(ResultSet row, int n) throws SQLException {
        Pot pot = new Pot(
                new FiscalYear(row.getInt("year")),
                new AgencyCode(row.getString("agency")),
                new NomenclatureCode(row.getString("sub_kegiatan")));
        return new BudgetLine(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                pot,
                content(row),
                nullable(row.getString("proposal"), ProposalNumber::of),
                row.getBoolean("removed"),
                row.getInt("version"));
    }

    private static LineContent content(ResultSet row) throws SQLException {
        return new LineContent(
                new AccountCode(row.getString("account")),
                nullable(row.getString("item"), PriceItemCode::new),
                row.getString("name"),
                row.getString("specification"),
                koefisien(row),
                row.getString("unit"),
                new Rupiah(row.getBigDecimal("price")),
                Ppn.of(row.getInt("ppn")),
                new FundCode(row.getString("fund")),
                nullable(row.getString("place"), RegionCode::new),
                row.getBoolean("provisional"),
                row.getString("note"),
                row.getObject("month") == null ? null : Month.of(row.getInt("month")),
                new Recipient(row.getString("recipient"), row.getString("recipient_address")));
    }

    private static Koefisien koefisien(ResultSet row) throws SQLException {
        BigDecimal[] volumes = (BigDecimal[]) row.getArray("volumes").getArray();
        String[] units = (String[]) row.getArray("units").getArray();
        List<Koefisien.Factor> factors = new ArrayList<>();
        for (int i = 0; i < volumes.length; i++) factors.add(Koefisien.Factor.of(volumes[i], units[i]));
        return new Koefisien(factors);
    }

    private static <T> @Nullable T nullable(@Nullable String text, Function<String, T> parse) {
        return text == null ? null : parse.apply(text);
    }
}
