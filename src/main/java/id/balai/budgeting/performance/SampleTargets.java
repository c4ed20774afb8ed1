package id.balai.budgeting.performance;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.intake.Rows;
import id.balai.budgeting.performance.Performance.Indicator;
import id.balai.database.CurrentCity;
import id.balai.identity.Actor;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.Csv;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.NomenclatureCode;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the demo's agencies promise to bring about, invented: {@code cities/CODE/performance.csv}. */
@Component
public class SampleTargets {
    private final Schedules schedules;
    private final Rows rows;
    private final Ledger ledger;

    SampleTargets(Schedules schedules, Rows rows, Ledger ledger) {
        this.schedules = schedules;
        this.rows = rows;
        this.ledger = ledger;
    }

    /** A program, kegiatan or sub kegiatan of an agency. */
    private record Promise(
            UUID id,
            String agency,
            String code,
            String beneficiaries,
            String starts,
            String ends,
            List<Measure> measures) {}

    private record Measure(String kind, int seq, String words, BigDecimal target, String unit) {}

    /**
     * All at once, each logged as its planner's.
     *
     * @throws IllegalStateException outside the stages in which they are written
     */
    @Transactional
    public void write(FiscalYear year, Function<AgencyCode, Actor> planner) {
        List<Promise> promises = read();
        if (promises.isEmpty()) return;
        if (schedules.closed(year, Matter.LINE).isPresent()) throw new IllegalStateException("outside the stages");
        rows.merge(
                "id uuid, agency text, code text, beneficiaries text, starts smallint, ends smallint",
                promises,
                p -> new @Nullable Object[] {p.id, p.agency, p.code, p.beneficiaries, orNull(p.starts), orNull(p.ends)},
                """
                INSERT INTO budgeting_performance (id, version, year, agency, code, beneficiaries, starts, ends)
                SELECT id, 1, %s, agency, code, beneficiaries, starts, ends FROM incoming""".formatted(year));
        List<Map.Entry<UUID, Measure>> measures = promises.stream()
                .flatMap(p -> p.measures.stream().map(m -> Map.entry(p.id, m)))
                .toList();
        rows.merge(
                "performance uuid, kind text, seq smallint, indicator text, target numeric, unit text",
                measures,
                m -> new @Nullable Object[] {
                    m.getKey(),
                    m.getValue().kind,
                    m.getValue().seq,
                    m.getValue().words,
                    m.getValue().target.toPlainString(),
                    m.getValue().unit
                },
                """
                INSERT INTO budgeting_indicator (performance, kind, seq, indicator, target, unit)
                SELECT performance, kind, seq, indicator, target, unit FROM incoming""");
        ledger.append(promises.stream().map(p -> decision(year, p, planner)).toList());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Decision decision(FiscalYear year, Promise promise, Function<AgencyCode, Actor> planner) {
        AgencyCode agency = new AgencyCode(promise.agency);
        List<Indicator> indicators = promise.measures.stream()
                .map(m -> new Indicator(Performance.Kind.valueOf(m.kind), m.words, m.target, m.unit))
                .toList();
        return SettingPerformance.decision(
                promise.id,
                year,
                agency,
                new Performance(new NomenclatureCode(promise.code), 0, "", null, null, indicators),
                planner.apply(agency).person(),
                "planner");
    }

    private static List<Promise> read() {
        ClassPathResource file =
                new ClassPathResource("cities/" + CurrentCity.get().code() + "/performance.csv");
        Map<String, Promise> found = new LinkedHashMap<>();
        if (!file.exists()) return List.of();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Csv.read(in, row -> add(found, row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Promise> found, Csv.Row row) {
        Promise promise = found.computeIfAbsent(
                row.get("agency") + row.get("code"),
                _ -> new Promise(
                        Ids.next(),
                        row.get("agency"),
                        row.get("code"),
                        row.find("beneficiaries").orElse(""),
                        row.find("starts").orElse(""),
                        row.find("ends").orElse(""),
                        new ArrayList<>()));
        String kind = row.get("kind");
        int seq =
                (int) promise.measures.stream().filter(m -> m.kind.equals(kind)).count() + 1;
        promise.measures.add(
                new Measure(kind, seq, row.get("indicator"), new BigDecimal(row.get("target")), row.get("unit")));
    }
}
