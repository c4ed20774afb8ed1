package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import gg.jte.Content;
import id.balai.identity.Actor;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Level;
import id.balai.organisation.HeldPost;
import id.balai.web.Frame;
import id.balai.web.Pages;
import id.balai.web.Viewer;
import id.balai.web.WorkItem;
import id.balai.web.WorkSource;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private final Desks desks;
    private final Promises promises;
    private final DecisionPanels panels;
    private final Pages pages;

    ProposalWork(JdbcClient jdbc, Desks desks, Promises promises, DecisionPanels panels, Pages pages) {
        this.jdbc = jdbc;
        this.desks = desks;
        this.promises = promises;
        this.panels = panels;
        this.pages = pages;
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
        List<String> waiting = desks(actor, values);
        List<String> mine = new ArrayList<>(List.of("proposer = :me", "served_by = :me"));
        mine.addAll(offices(actor, values));
        String toDecide = waiting.isEmpty()
                ? ""
                : "(state = 'WAITING' AND (" + String.join(" OR ", waiting)
                        + ") AND proposer <> :me AND served_by IS DISTINCT FROM :me) OR ";
        return jdbc.sql("SELECT year, serial, title, place_name, state, level, due, "
                        + "served_by = :me AND proposer <> :me AS served FROM musrenbang_proposal WHERE "
                        + toDecide
                        + "(state = 'WITH_PROPOSER' AND (" + String.join(" OR ", mine) + ")) "
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

    /** The codes under which proposals know the post's agency: its own, and those of agencies that it took over. */
    private List<String> agencyCodes(HeldPost post) {
        List<String> codes = post.agency().map(desks::carriedOnBy).orElse(List.of()).stream()
                .map(AgencyCode::value)
                .toList();
        // No agency has the empty code, and SQL has no empty list.
        return codes.isEmpty() ? List.of("") : codes;
    }

    /** What offices handed in is repaired by whoever sits there now, also when its writer went. */
    private List<String> offices(Actor actor, Map<String, Object> values) {
        List<String> offices = new ArrayList<>();
        for (HeldPost post : actor.posts()) {
            Actor holder = new Actor(actor.person(), actor.displayName(), List.of(post));
            for (Origin origin : Origin.offices()) {
                if (Origins.mayFor(origin, holder, post)) offices.add(office(origin, post, values));
            }
        }
        return offices;
    }

    private String office(Origin origin, HeldPost post, Map<String, Object> values) {
        String name = "office" + values.size();
        boolean agency = origin == Origin.SKPD;
        values.put(
                name,
                agency
                        ? agencyCodes(post)
                        : post.region().map(RegionCode::value).orElse(""));
        String where = switch (origin) {
            case LINGKUNGAN -> "region = :" + name;
            case KELURAHAN -> "kelurahan = :" + name;
            case KECAMATAN -> "kecamatan = :" + name;
            case SKPD -> "agency IN (:" + name + ")";
            case WARGA, POKIR, PENGADUAN -> throw new IllegalArgumentException("no office: " + origin);
        };
        return "(origin = '" + origin + "' AND " + where + ")";
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
                t(
                        waiting
                                ? "musrenbang.work.decide"
                                : row.getBoolean("served") ? "musrenbang.work.served" : "musrenbang.work.repair"),
                row.getString("place_name"),
                Optional.ofNullable(due).map(Promises::endOf),
                due == null ? 0 : promises.workingDaysLate(due),
                number.path() + (waiting ? "/putusan" : row.getBoolean("served") ? "" : "/perbaiki"));
    }
}
