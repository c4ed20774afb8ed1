package id.balai.musrenbang.story;

import id.balai.demo.DemoStory;
import id.balai.identity.Actor;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.kamus.Sizes;
import id.balai.musrenbang.proposal.Proposal;
import id.balai.musrenbang.proposal.TakingUpAgain;
import id.balai.organisation.Posts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two days ago lurahs took up what was refused or put off in the year before: it lives on with its history. */
@Component
class TakenUpStory implements DemoStory {
    private static final int ORDER = 55;
    private static final Duration AGO = Duration.ofDays(2);
    private static final int MANY = 3;

    private final TakingUpAgain takingUp;
    private final Posts posts;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    TakenUpStory(TakingUpAgain takingUp, Posts posts, JdbcClient jdbc, MovableClock clock) {
        this.takingUp = takingUp;
        this.posts = posts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        Cast cast = new Cast(posts, LocalDate.ofInstant(now, MovableClock.JAKARTA));
        clock.at(now.minus(AGO), () -> unfinished(YearOpening.planYear(now)).forEach(old -> takeUp(old, cast)));
    }

    private void takeUp(Old old, Cast cast) {
        Actor lurah = cast.decider(Level.KELURAHAN, old.region, old.agency);
        Proposal former = takingUp.get(old.number, lurah);
        Sizes sizes = former.work().sizes();
        // A kelurahan whose quota is used up takes up no more; then that did not happen.
        takingUp.takeUp(
                old.number,
                former.problem() + " Masih sama tahun ini, dan warga menanyakannya lagi di rembuk.",
                sizes,
                lurah);
    }

    private List<Old> unfinished(FiscalYear year) {
        return jdbc.sql("""
                        SELECT p.year, p.serial, p.region, p.agency FROM musrenbang_proposal p
                        WHERE p.year < :year AND p.state IN ('REFUSED', 'DEFERRED') AND p.origin IN ('WARGA', 'LINGKUNGAN')
                        ORDER BY p.state, p.serial LIMIT :many""")
                .param("year", year.value())
                .param("many", MANY)
                .query((row, n) -> new Old(
                        new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial")),
                        new RegionCode(row.getString("region")),
                        new AgencyCode(row.getString("agency"))))
                .list();
    }

    private record Old(ProposalNumber number, RegionCode region, AgencyCode agency) {}
}
