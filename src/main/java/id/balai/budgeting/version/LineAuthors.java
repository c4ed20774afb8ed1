package id.balai.budgeting.version;

import static id.balai.web.Text.t;

import id.balai.budgeting.version.ComparePage.Author;
import id.balai.kernel.AgencyCode;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerEntry;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who last wrote lines before a version took them in, as the decision log knows it: a post and an agency, no person. */
@Component
class LineAuthors {
    private static final String KIND = "budgeting.line";

    private final Ledger ledger;
    private final Agencies agencies;
    private final JdbcClient jdbc;

    LineAuthors(Ledger ledger, Agencies agencies, JdbcClient jdbc) {
        this.ledger = ledger;
        this.agencies = agencies;
        this.jdbc = jdbc;
    }

    /** By line; one without a decision before the later of the two versions is missing. */
    Map<UUID, Author> of(Collection<UUID> lines, BudgetVersion from, BudgetVersion to) {
        if (lines.isEmpty()) return new HashMap<>();
        Instant until = jdbc.sql("SELECT max(frozen_at) AS until FROM budgeting_version WHERE id IN (?, ?)")
                .params(from.id(), to.id())
                .query((row, n) -> row.getObject("until", OffsetDateTime.class).toInstant())
                .single();
        Map<UUID, Author> authors = new HashMap<>();
        // Oldest first: the last one stays.
        for (LedgerEntry entry : ledger.of(KIND, lines)) {
            if (entry.time().isAfter(until)) continue;
            authors.put(
                    entry.object(),
                    new Author(who(entry), entry.time(), entry.id().value()));
        }
        return authors;
    }

    private String who(LedgerEntry entry) {
        String role = t("ledger.role." + entry.role());
        String agency = entry.agency();
        return agency == null ? role : role + ", " + shortName(agency);
    }

    private String shortName(String agency) {
        return agencies.find(new AgencyCode(agency)).map(Agency::shortName).orElse(agency);
    }

    /** The lines of these rows. */
    static List<UUID> linesOf(List<Change> changes) {
        return changes.stream().map(Change::line).filter(Objects::nonNull).toList();
    }
}
