package id.balai.budgeting.line;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.Rupiah;
import id.balai.ledger.EntryId;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerEntry;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.trace.TraceEvent;
import id.balai.web.Format;
import id.balai.web.Text;
import id.balai.web.kit.Knot;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a line: every decision of the log about it, and the versions that took it in. */
@Component
class LineStory {
    private static final String KIND = "budgeting.line";

    private final Ledger ledger;
    private final Agencies agencies;
    private final JdbcClient jdbc;

    LineStory(Ledger ledger, Agencies agencies, JdbcClient jdbc) {
        this.ledger = ledger;
        this.agencies = agencies;
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<TraceEvent> of(UUID line) {
        List<TraceEvent> events = new ArrayList<>(decisions(line));
        events.addAll(versions(line));
        events.sort(Comparator.comparing(TraceEvent::at));
        return events;
    }

    private List<TraceEvent> decisions(UUID line) {
        List<LedgerEntry> entries = ledger.of(KIND, line);
        Map<EntryId, Map<String, String>> sealed =
                ledger.sealed(entries.stream().map(LedgerEntry::id).toList());
        String unit = unit(line);
        List<TraceEvent> events = new ArrayList<>();
        Rupiah before = null;
        for (LedgerEntry entry : entries) {
            Rupiah amount = new Rupiah(
                    new BigDecimal(String.valueOf(entry.publicFields().get("amount"))));
            String reason = sealed.getOrDefault(entry.id(), Map.of()).getOrDefault("reason", "");
            events.add(event(entry, unit, before, amount, reason));
            before = amount;
        }
        return events;
    }

    private TraceEvent event(LedgerEntry entry, String unit, @Nullable Rupiah before, Rupiah amount, String reason) {
        boolean removed = entry.to().equals("dihapus");
        String what = before == null
                ? Text.t("budgeting.line.written", Format.rupiah(amount))
                : removed
                        ? Text.t("budgeting.line.removed")
                        : before.equals(amount)
                                ? Text.t("budgeting.line.mended")
                                : Text.t("budgeting.line.changed", Format.rupiah(before), Format.rupiah(amount));
        Knot knot = before == null ? Knot.DECIDED : removed ? Knot.REFUSED : Knot.CHANGED;
        return new TraceEvent(
                entry.time(),
                knot,
                what,
                who(entry),
                Optional.empty(),
                removed ? reason : reason.isEmpty() ? product(entry, unit) : product(entry, unit) + ". " + reason,
                Optional.of(entry.id().value()));
    }

    /** What the line counts; the entries have the number alone. */
    private String unit(UUID line) {
        return jdbc.sql("SELECT units FROM budgeting_line WHERE id = ?")
                .param(line)
                .query((row, n) -> Arrays.stream(
                                (String[]) row.getArray("units").getArray())
                        .map(Format::unit)
                        .collect(Collectors.joining(" × ")))
                .optional()
                .orElse("");
    }

    /** "86 m × Rp985.000": how much of what, as the decision wrote it down. */
    private static String product(LedgerEntry entry, String unit) {
        String volume = String.valueOf(entry.publicFields().get("koefisien"));
        String price = String.valueOf(entry.publicFields().get("price"));
        return Text.t(
                "budgeting.line.product",
                (Format.number(new BigDecimal(volume).stripTrailingZeros()) + " " + unit).strip(),
                Format.rupiah(new Rupiah(new BigDecimal(price))));
    }

    private String who(LedgerEntry entry) {
        String agency = entry.agency();
        return agency == null
                ? ""
                : agencies.find(new AgencyCode(agency)).map(Agency::shortName).orElse(agency);
    }

    private List<TraceEvent> versions(UUID line) {
        return jdbc.sql("""
                        SELECT v.name, v.year, v.basis, v.frozen_at, l.amount
                        FROM budgeting_version_line l JOIN budgeting_version v ON v.id = l.version
                        WHERE l.line = ? ORDER BY v.serial""")
                .param(line)
                .query((row, n) -> new TraceEvent(
                        row.getObject("frozen_at", Timestamp.class).toInstant(),
                        Knot.DECIDED,
                        Text.t(
                                "budgeting.line.frozen",
                                row.getString("name"),
                                String.valueOf(row.getInt("year")),
                                Format.rupiah(new Rupiah(row.getBigDecimal("amount")))),
                        Text.t("budgeting.line.frozen.by"),
                        Optional.empty(),
                        row.getString("basis"),
                        Optional.empty()))
                .list();
    }
}
