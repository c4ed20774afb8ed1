package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import gg.jte.Content;
import id.balai.identity.Actor;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.organisation.Agencies;
import id.balai.organisation.HeldPost;
import id.balai.web.Frame;
import id.balai.web.Pages;
import id.balai.web.Viewer;
import id.balai.web.WorkItem;
import id.balai.web.WorkSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for an official: proposals to decide, and those that came back for repair. */
@Component
class ProposalWork implements WorkSource {
    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final Kamus kamus;
    private final Agencies agencies;
    private final Promises promises;
    private final DecisionPanels panels;
    private final Pages pages;
    private final Clock clock;

    ProposalWork(
            JdbcClient jdbc,
            Cycles cycles,
            Kamus kamus,
            Agencies agencies,
            Promises promises,
            DecisionPanels panels,
            Pages pages,
            Clock clock) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.kamus = kamus;
        this.agencies = agencies;
        this.promises = promises;
        this.panels = panels;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public String application() {
        return "musrenbang.nav.label";
    }

    @Override
    public List<WorkItem> waitingFor(Viewer viewer, int limit) {
        Actor actor = Actor.of(viewer);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("me", actor.person().value());
        List<String> desks = desks(actor, values);
        String waiting = desks.isEmpty()
                ? ""
                : "(state = 'WAITING' AND (" + String.join(" OR ", desks)
                        + ") AND proposer <> :me AND served_by IS DISTINCT FROM :me) OR ";
        return jdbc.sql("SELECT year, serial, title, place_name, state, level, due FROM musrenbang_proposal WHERE "
                        + waiting
                        + "(state = 'WITH_PROPOSER' AND (proposer = :me OR served_by = :me)) "
                        + "ORDER BY due NULLS LAST, year, serial LIMIT :limit")
                .params(values)
                .param("limit", limit)
                .query((row, n) -> item(row))
                .list();
    }

    @Override
    public Optional<Content> panel(Viewer viewer, String number, Frame frame) {
        return ProposalNumber.find(number)
                .flatMap(n -> panels.find(n, Actor.of(viewer)))
                .map(panel -> pages.content("musrenbang/decision/panel", Map.of("page", panel, "frame", frame)));
    }

    /** For each post and level that it decides at: which proposals lie on its desk. */
    private List<String> desks(Actor actor, Map<String, Object> values) {
        List<String> desks = new ArrayList<>();
        for (HeldPost post : actor.posts()) {
            Actor holder = new Actor(actor.person(), actor.displayName(), List.of(post));
            Place own = new Place(post.region().orElse(null), post.agency().orElse(null), null);
            for (Level level : Level.values()) {
                if (Policy.may(holder, level.permission(), own)) desks.add(desk(level, post, values));
            }
        }
        return desks;
    }

    private String desk(Level level, HeldPost post, Map<String, Object> values) {
        String name = "desk" + values.size();
        return switch (level) {
            case LINGKUNGAN -> region("LINGKUNGAN", "region", post, name, values);
            case KELURAHAN -> region("KELURAHAN", "kelurahan", post, name, values);
            case KECAMATAN -> region("KECAMATAN", "kecamatan", post, name, values);
            case AGENCY -> {
                values.put(name, agencyCodes(post));
                yield "(level = 'AGENCY' AND agency IN (:" + name + "))";
            }
            case CITY, SETWAN -> "level = '" + level + "'";
        };
    }

    private static String region(String level, String column, HeldPost post, String name, Map<String, Object> values) {
        values.put(name, post.region().map(RegionCode::value).orElse(""));
        return "(level = '" + level + "' AND " + column + " = :" + name + ")";
    }

    /** The codes under which the kamus knows the post's agency: its own, and those of agencies that it took over. */
    private List<String> agencyCodes(HeldPost post) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        List<String> codes = new ArrayList<>(List.of(""));
        cycles.list().stream()
                .map(Cycle::year)
                .flatMap(year -> kamus.of(year).stream())
                .map(KamusEntry::agency)
                .distinct()
                .filter(code -> post.agency()
                        .filter(agencies.carryingOn(code, today).code()::equals)
                        .isPresent())
                .forEach(code -> codes.add(code.value()));
        return codes;
    }

    private WorkItem item(ResultSet row) throws SQLException {
        ProposalNumber number = new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial"));
        @Nullable LocalDate due = row.getObject("due", LocalDate.class);
        boolean waiting = State.WAITING.name().equals(row.getString("state"));
        return new WorkItem(
                "musrenbang.nav.label",
                "PROPOSAL",
                number.toString(),
                row.getString("title"),
                t(waiting ? "musrenbang.work.decide" : "musrenbang.work.repair"),
                row.getString("place_name"),
                Optional.ofNullable(due).map(Promises::endOf),
                due == null ? 0 : promises.workingDaysLate(due),
                number.path() + (waiting ? "/putusan" : "/perbaiki"));
    }
}
