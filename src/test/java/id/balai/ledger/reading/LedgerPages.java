package id.balai.ledger.reading;

import id.balai.ledger.EntryId;
import id.balai.ledger.LedgerEntry;
import id.balai.ledger.LedgerState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Pages of an invented log, to be looked at without a program. */
public final class LedgerPages {
    private static final Instant TIME = Instant.parse("2026-01-12T02:00:00Z");
    private static final String ADDRESS = "https://binjai.contoh.id/log/2026";

    private LedgerPages() {}

    public static LogPage log() {
        List<LogPage.Row> rows = new ArrayList<>();
        for (long index = 2617; index > 2597; index--) rows.add(LogPage.Row.of(entry(index)));
        return page(rows, "");
    }

    public static LogPage emptyLog() {
        return page(List.of(), "resi-saya");
    }

    public static EntryPage signedEntry() {
        return new EntryPage(
                entry(2617), true, "https://binjai.contoh.id/log/catatan/2026-2617", "/anggaran/2027/rapbd");
    }

    public static EntryPage waitingEntry() {
        return new EntryPage(entry(-1), false, "https://binjai.contoh.id/log/catatan/x", null);
    }

    private static LogPage page(List<LogPage.Row> rows, String sought) {
        boolean empty = rows.isEmpty();
        LedgerState state = new LedgerState(
                2026,
                empty ? 0 : 2618,
                empty ? Optional.empty() : Optional.of(TIME),
                empty ? 0 : 3,
                Duration.ofMillis(200));
        String key = "binjai.contoh.id/log/2026+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
        return new LogPage(
                state,
                false,
                2026,
                rows,
                sought,
                ADDRESS,
                "/log/2026",
                empty ? "" : key,
                empty ? null : "/log?sebelum=2598");
    }

    private static LedgerEntry entry(long index) {
        boolean begins = index % 3 == 0;
        return new LedgerEntry(
                new EntryId(new UUID(0x0191_0000_0000_7000L, 0x8000_0000_0000_0000L + index)),
                2026,
                index < 0 ? OptionalLong.empty() : OptionalLong.of(index),
                "musrenbang",
                "musrenbang.proposal",
                new UUID(0x0191_0000_0000_7001L, 0x8000_0000_0000_0000L + index),
                begins ? 1 : 2,
                TIME.minusSeconds(60 * (2618 - index)),
                "kN0oZp3b4V9mQy1rXw2c8A",
                begins ? "warga" : "lurah",
                begins ? null : "7.01.0.00.0.00.01.0001",
                begins ? null : "submitted",
                begins ? "submitted" : "accepted",
                Map.of("amount", "1250000.00", "volume", 210L),
                Set.of("reason"),
                List.of("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }
}
