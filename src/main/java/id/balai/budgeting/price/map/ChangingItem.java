package id.balai.budgeting.price.map;

import id.balai.budgeting.catalogue.Accounts;
import id.balai.budgeting.price.map.ItemDecision.Verb;
import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.MovableClock;
import id.balai.kernel.PriceItemCode;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The price team says from which accounts an item may be bought, withdraws it, or brings it back. */
@Service
class ChangingItem {
    static final String KIND = "budgeting.price_item";
    private static final String DECIDED = "ditetapkan";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Clock clock;
    private final DataVersion data;

    ChangingItem(JdbcClient jdbc, Accounts accounts, Ledger ledger, Clock clock, DataVersion data) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
        this.data = data;
    }

    /** An item's accounts and withdrawal. */
    private record Now(List<String> accounts, @Nullable LocalDate withdrawnOn) {}

    /**
     * @param read the accounts that the officer read
     * @param reason why, in 10 to 1,000 letters; becomes public
     * @throws NotFound when the year has no such item, or this person may not keep prices
     */
    @Transactional
    ItemOutcome setAccounts(
            PriceItemCode item, FiscalYear year, Set<String> read, Set<String> wanted, String reason, Actor actor) {
        Now now = lock(item, year);
        if (!read.equals(Set.copyOf(now.accounts))) return new ItemOutcome.ChangedByAnother();
        if (wanted.equals(read)) return new ItemOutcome.NothingChanged();
        for (String code : wanted) if (!isUsable(code)) return new ItemOutcome.NoAccount(code);
        List<String> after = List.copyOf(new TreeSet<>(wanted));
        jdbc.sql("UPDATE budgeting_price SET accounts = ? WHERE year = ? AND item = ?")
                .params(after.toArray(String[]::new), year.value(), item.value())
                .update();
        record(item, year, Verb.ACCOUNTS, now.accounts, after, reason, actor);
        return new ItemOutcome.Done();
    }

    /** Withdraws it from tomorrow on, or brings it back. */
    @Transactional
    ItemOutcome withdraw(PriceItemCode item, FiscalYear year, boolean withdrawn, String reason, Actor actor) {
        Now now = lock(item, year);
        if ((now.withdrawnOn != null) == withdrawn) return new ItemOutcome.NothingChanged();
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA).plusDays(1);
        jdbc.sql("UPDATE budgeting_price SET withdrawn_on = :day WHERE year = :year AND item = :item")
                .param("day", withdrawn ? tomorrow : null, java.sql.Types.DATE)
                .param("year", year.value())
                .param("item", item.value())
                .update();
        record(item, year, withdrawn ? Verb.WITHDRAW : Verb.RESTORE, now.accounts, now.accounts, reason, actor);
        return new ItemOutcome.Done();
    }

    /** The latest last. */
    List<ItemDecision> decisions(PriceItemCode item, FiscalYear year) {
        return jdbc.sql("SELECT * FROM budgeting_price_item_decision WHERE item = ? AND year = ? ORDER BY at, id")
                .params(item.value(), year.value())
                .query((row, n) -> decision(row))
                .list();
    }

    private Now lock(PriceItemCode item, FiscalYear year) {
        return jdbc.sql("SELECT accounts, withdrawn_on FROM budgeting_price WHERE year = ? AND item = ? FOR UPDATE")
                .params(year.value(), item.value())
                .query((row, n) -> new Now(texts(row, "accounts"), row.getObject("withdrawn_on", LocalDate.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private boolean isUsable(String code) {
        return Optional.of(code)
                .filter(c -> c.matches("[0-9.]{17}"))
                .map(AccountCode::new)
                .filter(a -> a.takesMoney() && a.isSpending())
                .flatMap(accounts::nameOf)
                .isPresent();
    }

    private void record(
            PriceItemCode item,
            FiscalYear year,
            Verb verb,
            List<String> before,
            List<String> after,
            String reason,
            Actor actor) {
        HeldPost post =
                Policy.postFor(actor, Permission.KEEP_PRICES, Place.CITY).orElseThrow(NotFound::new);
        UUID id = Ids.next();
        Instant now = clock.instant();
        UUID entry = ledger.append(Decision.on(KIND, id, 1)
                        .by(
                                actor.person(),
                                post.role().name().toLowerCase(Locale.ROOT),
                                post.agency().orElse(null))
                        .starting(DECIDED)
                        .with("item", item.value())
                        .with("year", year)
                        .with("itemVerb", verb)
                        .with("accounts", after)
                        .sealing("sentence", reason))
                .value();
        jdbc.sql("""
                        INSERT INTO budgeting_price_item_decision (id, year, item, verb, before, after, sentence, actor,
                          actor_name, post_title, at, entry) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        year.value(),
                        item.value(),
                        verb.word(),
                        before.toArray(String[]::new),
                        after.toArray(String[]::new),
                        reason,
                        actor.person().value(),
                        actor.displayName(),
                        post.title(),
                        now.atOffset(ZoneOffset.UTC),
                        entry)
                .update();
        data.changed();
    }

    private static ItemDecision decision(ResultSet row) throws SQLException {
        return new ItemDecision(
                Verb.of(row.getString("verb")),
                texts(row, "before"),
                texts(row, "after"),
                row.getString("sentence"),
                row.getString("actor_name"),
                row.getString("post_title"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("entry", UUID.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .sorted()
                .toList();
    }
}
