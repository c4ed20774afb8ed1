package id.balai.musrenbang.news;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.PersonId;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.proposal.State;
import id.balai.musrenbang.proposal.Verb;
import id.balai.notification.Decided;
import id.balai.notification.Happening;
import id.balai.notification.HappeningSource;
import id.balai.notification.Subject;
import id.balai.notification.Words;
import id.balai.notification.Words.Money;
import id.balai.notification.Words.Named;
import id.balai.notification.Words.Said;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each step of a proposal, for whoever proposed it, supported it before, or follows it: what was decided, by which post,
 * and why.
 */
@Component
class ProposalNews implements HappeningSource {
    private final JdbcClient jdbc;

    ProposalNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "musrenbang.proposal";
    }

    @Override
    public List<Happening> tell(List<Decided> decisions) {
        return jdbc.sql("""
                        SELECT d.entry, s.verb, s.level, s.state, s.next_level, s.amount, s.sentence, s.actor,
                          s.actor_name, s.post_title, s.at, p.year, p.serial, p.title, p.proposer,
                          ARRAY(SELECT person FROM musrenbang_support WHERE proposal = p.id AND at <= s.at)
                            AS supporters
                        FROM unnest(?, ?, ?) WITH ORDINALITY AS d (entry, proposal, step, n)
                        JOIN musrenbang_step s ON s.proposal = d.proposal AND s.step = d.step
                        JOIN musrenbang_proposal p ON p.id = d.proposal
                        ORDER BY d.n""")
                .params(
                        decisions.stream().map(Decided::entry).toArray(UUID[]::new),
                        decisions.stream().map(Decided::object).toArray(UUID[]::new),
                        decisions.stream().map(Decided::version).toArray(Integer[]::new))
                .query((row, n) -> happening(row))
                .list();
    }

    private static Happening happening(ResultSet row) throws SQLException {
        ProposalNumber number = new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial"));
        return new Happening(
                row.getObject("entry", UUID.class),
                NewsTopic.CODE,
                new Subject(NewsTopic.CODE, number.toString()),
                headline(row, number),
                sentence(row),
                number.path(),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                concerned(row),
                Set.of(new PersonId(row.getObject("actor", UUID.class))));
    }

    /** Number and step only: it is read on locked phones. */
    private static Words headline(ResultSet row, ProposalNumber number) throws SQLException {
        Verb verb = Verb.valueOf(row.getString("verb"));
        Level level = level(row.getString("level"));
        Said said = new Said(number.toString());
        Named what = new Named(verb.labelKey());
        return level == null || verb == Verb.RESUBMIT || verb == Verb.WITHDRAW
                ? Words.of("musrenbang.news.head", said, what)
                : Words.of("musrenbang.news.headAt", said, what, new Named(level.labelKey()));
    }

    private static Words sentence(ResultSet row) throws SQLException {
        Said title = new Said(row.getString("title"));
        String post = row.getString("post_title");
        Said who = new Said(post == null ? row.getString("actor_name") : post);
        String why = row.getString("sentence");
        Named now = new Named(where(row));
        if (why == null) return Words.of("musrenbang.news.text", title, who, now);
        if (!row.getString("verb").equals(Verb.ACCEPT_CHANGED.name())) {
            return Words.of("musrenbang.news.reason", title, who, new Said(why), now);
        }
        Money amount = new Money(new Rupiah(row.getBigDecimal("amount")));
        return Words.of("musrenbang.news.changed", title, who, new Said(why), amount, now);
    }

    private static String where(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        Level next = level(row.getString("next_level"));
        return state == State.WAITING && next != null ? "musrenbang.waiting." + next.name() : state.labelKey();
    }

    private static Set<PersonId> concerned(ResultSet row) throws SQLException {
        UUID[] supporters = (UUID[]) row.getArray("supporters").getArray();
        return Stream.concat(Stream.of(row.getObject("proposer", UUID.class)), Arrays.stream(supporters))
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    private static @Nullable Level level(@Nullable String name) {
        return name == null ? null : Level.valueOf(name);
    }
}
