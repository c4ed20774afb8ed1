package id.balai.organisation.post;

import static id.balai.web.Text.t;

import id.balai.kernel.AgencyCode;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.organisation.PostRole;
import id.balai.organisation.post.AgenciesPage.Entry;
import id.balai.organisation.post.Directory.Line;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import id.balai.web.kit.Link;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /perangkat-daerah}: the offices, who heads them, which office came of which. */
@Controller
class AgencyController {
    private static final String ROOT = "/perangkat-daerah";

    private final Agencies agencies;
    private final PersistentAgencies history;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    AgencyController(Agencies agencies, PersistentAgencies history, Directory directory, JdbcClient jdbc, Clock clock) {
        this.agencies = agencies;
        this.history = history;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Open
    @Kept
    @GetMapping(ROOT)
    String all(Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Line> heads = directory.heads(today);
        List<Entry> entries = agencies.on(today).stream()
                .map(agency -> new Entry(agency, headsOf(agency, heads)))
                .toList();
        List<Line> leaders = heads.stream()
                .filter(line -> line.role() != PostRole.AGENCY_HEAD)
                .toList();
        model.addAttribute(
                "page", new AgenciesPage(today, leaders, entries, history.endedBefore(today), provisional()));
        return "organisation/agencies/page";
    }

    @Open
    @Kept
    @GetMapping(ROOT + "/{code}")
    String one(@PathVariable String code, Model model) {
        LocalDate today = LocalDate.now(clock);
        Agency agency = find(code);
        Optional<Agency> successor =
                Optional.of(agencies.carryingOn(agency.code(), today)).filter(other -> !other.equals(agency));
        model.addAttribute(
                "page",
                new AgencyPage(
                        agency,
                        List.of(Link.to(ROOT, t("organisation.agencies.title"))),
                        directory.of(agency.code(), today),
                        history.predecessorsOf(agency.code()),
                        successor,
                        provisional()));
        return "organisation/agency/page";
    }

    private Agency find(String code) {
        try {
            return agencies.find(new AgencyCode(code)).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static List<Line> headsOf(Agency agency, List<Line> heads) {
        return heads.stream()
                .filter(line -> line.role() == PostRole.AGENCY_HEAD
                        && line.agency().filter(agency.code()::equals).isPresent())
                .toList();
    }

    private boolean provisional() {
        return jdbc.sql("SELECT agency_codes_provisional FROM organisation_profile")
                .query(Boolean.class)
                .single();
    }
}
