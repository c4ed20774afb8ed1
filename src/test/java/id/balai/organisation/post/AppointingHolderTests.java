package id.balai.organisation.post;

import static id.balai.organisation.HeldPost.Tenure.DEFINITIVE;
import static id.balai.organisation.HeldPost.Tenure.PLH;
import static id.balai.organisation.HeldPost.Tenure.PLT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.kernel.Ids;
import id.balai.kernel.NonBlank;
import id.balai.kernel.PersonId;
import id.balai.kernel.RegionCode;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerEntry;
import id.balai.organisation.HeldPost;
import id.balai.organisation.HeldPost.Tenure;
import id.balai.organisation.Holder;
import id.balai.organisation.PostRole;
import id.balai.organisation.Posts;
import id.balai.organisation.events.HoldingChanged;
import id.balai.organisation.post.AppointmentResult.*;
import id.balai.support.BalaiTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Giving and ending posts, on a real database. Every test works on a post of its own. */
@BalaiTest
class AppointingHolderTests {
    private static final PersonId OPERATOR = new PersonId(Ids.next());
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final AppointingHolder appointing;
    private final EndingHolding ending;
    private final Posts posts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final ConfigurableApplicationContext context;

    AppointingHolderTests(
            AppointingHolder appointing,
            EndingHolding ending,
            Posts posts,
            Ledger ledger,
            JdbcClient jdbc,
            ConfigurableApplicationContext context) {
        this.appointing = appointing;
        this.ending = ending;
        this.posts = posts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.context = context;
    }

    @Test
    void whoIsAppointedHoldsThePostFromTheFirstDay() {
        PersonId person = somebody();
        assertThat(appoint("lurah/12.75.02.1001", person, DEFINITIVE, JANUARY, null))
                .isInstanceOf(Recorded.class);
        assertThat(posts.heldBy(person, JANUARY.minusDays(1))).isEmpty();
        assertThat(posts.heldBy(person, JANUARY)).extracting(HeldPost::title).containsExactly("Lurah Berngam");
        assertThat(posts.holders(PostRole.LURAH, new RegionCode("12.75.02.1001"), null, MARCH))
                .extracting(Holder::name)
                .containsExactly("Siapa Saja");
    }

    @Test
    void nobodyElseIsAppointedMeanwhileNeitherForGoodNorAsPlt() {
        appoint("lurah/12.75.02.1002", somebody(), DEFINITIVE, JANUARY, null);
        AppointmentResult second = appoint("lurah/12.75.02.1002", somebody(), DEFINITIVE, MARCH, null);
        AppointmentResult plt = appoint("lurah/12.75.02.1002", somebody(), PLT, MARCH, MARCH.plusDays(30));
        assertThat(second).isEqualTo(new AlreadyHeld("Siapa Saja", JANUARY));
        assertThat(plt).isInstanceOf(AlreadyHeld.class);
    }

    @Test
    void aPlhStandsInForTheHolderAndBothHoldThePost() {
        PersonId holder = somebody();
        PersonId standIn = somebody();
        appoint("lurah/12.75.02.1003", holder, DEFINITIVE, JANUARY, null);
        assertThat(appoint("lurah/12.75.02.1003", standIn, PLH, MARCH, MARCH.plusDays(9)))
                .isInstanceOf(Recorded.class);
        assertThat(posts.holders(PostRole.LURAH, new RegionCode("12.75.02.1003"), null, MARCH))
                .extracting(Holder::person)
                .containsExactly(standIn, holder);
        assertThat(posts.heldBy(standIn, MARCH.plusDays(9))).hasSize(1);
        assertThat(posts.heldBy(standIn, MARCH.plusDays(10))).isEmpty();
    }

    @Test
    void aPlhNeedsSomebodyToStandInForAndAPltAVacantPost() {
        String vacant = "lurah/12.75.02.1004";
        assertThat(appoint(vacant, somebody(), PLH, MARCH, MARCH.plusDays(9))).isEqualTo(new NobodyToStandInFor());
        assertThat(appoint(vacant, somebody(), PLT, MARCH, null)).isEqualTo(new NeedsLastDay());
        assertThat(appoint(vacant, somebody(), PLT, MARCH, MARCH.minusDays(1))).isEqualTo(new EndsBeforeItBegins());
        assertThat(appoint(vacant, somebody(), PLT, MARCH, MARCH.plusDays(89))).isInstanceOf(Recorded.class);
        assertThat(appoint(vacant, somebody(), PLT, MARCH, MARCH.plusDays(9))).isInstanceOf(AlreadyActing.class);
        assertThat(appoint(vacant, somebody(), DEFINITIVE, MARCH, null)).isInstanceOf(AlreadyActing.class);
    }

    @Test
    void afterTheEndThePostIsFreeAgain() {
        String post = "lurah/12.75.02.1005";
        PersonId person = somebody();
        UUID holding = recorded(appoint(post, person, DEFINITIVE, JANUARY, null));
        assertThat(end(holding, MARCH)).contains(new Recorded(holding));
        assertThat(end(holding, MARCH)).contains(new EndedAlready(MARCH));
        assertThat(end(holding, JANUARY.minusDays(1))).contains(new EndsBeforeItBegins());
        assertThat(end(Ids.next(), MARCH)).isEmpty();
        assertThat(posts.heldBy(person, MARCH)).hasSize(1);
        assertThat(posts.heldBy(person, MARCH.plusDays(1))).isEmpty();
        assertThat(appoint(post, somebody(), DEFINITIVE, MARCH.plusDays(1), null))
                .isInstanceOf(Recorded.class);
    }

    @Test
    void eachStepStandsInTheLedgerWithoutTheName() {
        UUID holding = recorded(appoint("lurah/12.75.02.1006", somebody(), DEFINITIVE, JANUARY, null));
        end(holding, MARCH);
        List<LedgerEntry> entries = ledger.of("organisation.holding", holding);
        assertThat(entries).hasSize(2);
        assertThat(entries.toString()).doesNotContain("Siapa Saja");
        assertThat(ledger.sealed(List.of(entries.getFirst().id())).values())
                .allSatisfy(texts -> assertThat(texts).containsEntry("name", "Siapa Saja"));
    }

    @Test
    void othersAreToldWhoseRightsChange() {
        List<HoldingChanged> told = new ArrayList<>();
        context.addApplicationListener(ApplicationListener.forPayload((HoldingChanged event) -> told.add(event)));
        PersonId person = somebody();
        UUID holding = recorded(appoint("lurah/12.75.02.1007", person, DEFINITIVE, JANUARY, null));
        end(holding, MARCH);
        assertThat(told)
                .filteredOn(e -> e.holding().equals(holding))
                .extracting(HoldingChanged::lastDay)
                .containsExactly(Optional.empty(), Optional.of(MARCH));
    }

    /** Whoever writes past the flow meets the constraint: never two definitive holders at once. */
    @Test
    void theDatabaseItselfRefusesTwoDefinitiveHoldersAndChangesWithoutDecision() {
        UUID post = posts.byKey("lurah/12.75.03.1001").orElseThrow();
        String insert =
                "INSERT INTO organisation_holding (id, post, person, holder_name, tenure, valid, decree, version)"
                        + " VALUES (?, ?, ?, 'X', 'DEFINITIVE', '[2026-01-01,)', 'SK', 1)";
        appoint("lurah/12.75.03.1001", somebody(), DEFINITIVE, JANUARY, null);
        assertThatThrownBy(() ->
                        jdbc.sql(insert).params(Ids.next(), post, Ids.next()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("organisation_holding_one_definitive");
        UUID free = posts.byKey("lurah/12.75.04.1007").orElseThrow();
        assertThatThrownBy(() ->
                        jdbc.sql(insert).params(Ids.next(), free, Ids.next()).update())
                .hasMessageContaining("perubahan tanpa catatan");
    }

    private AppointmentResult appoint(
            String key, PersonId person, Tenure tenure, LocalDate from, @Nullable LocalDate last) {
        UUID post = posts.byKey(key).orElseThrow();
        Appointment appointment = new Appointment(
                post,
                person,
                new NonBlank("Siapa Saja"),
                tenure,
                from,
                Optional.ofNullable(last),
                new NonBlank("SK 1"));
        return appointing.appoint(appointment, OPERATOR, "operator");
    }

    private Optional<AppointmentResult> end(UUID holding, LocalDate lastDay) {
        return ending.end(holding, lastDay, new NonBlank("SK 2"), OPERATOR, "operator");
    }

    private static UUID recorded(AppointmentResult result) {
        return ((Recorded) result).holding();
    }

    private static PersonId somebody() {
        return new PersonId(Ids.next());
    }
}
