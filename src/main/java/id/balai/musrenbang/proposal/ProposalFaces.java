package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.web.CityFigure;
import id.balai.web.CounterForm;
import id.balai.web.FieldWords;
import id.balai.web.Format;
import id.balai.web.Movement;
import id.balai.web.Navigation;
import id.balai.web.SearchSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where e-Musrenbang shows itself outside of its own pages: the band, the map of the home page, search, what moved. */
@Configuration(proxyBeanMethods = false)
class ProposalFaces {
    private static final String NEWEST_WITH = FoundByWords.USUAL.sql(
            "SELECT p.year, p.serial, p.title, p.place_name FROM musrenbang_proposal p",
            "TRUE",
            "p.year DESC, p.serial DESC");

    @Bean
    Navigation musrenbangNavigation() {
        return new Navigation(
                20,
                ProposalListPage.PATH,
                "musrenbang.nav.label",
                "musrenbang.nav.name",
                "musrenbang.nav.about",
                "PROPOSAL");
    }

    @Bean
    CounterForm proposalAtCounter() {
        return new CounterForm(20, ProposalListPage.PATH + "/usulan/baru", "musrenbang.counter.propose");
    }

    @Bean
    FieldWords proposalFieldWords() {
        return new FieldWords(Map.of(
                "judul", "musrenbang.form.title.label",
                "masalah", "musrenbang.form.problem.label",
                "alamat", "musrenbang.form.address",
                "ukuran_", "musrenbang.form.size",
                "penjelasan", "musrenbang.panel.sentence"));
    }

    @Bean
    CityFigure proposalsPerKelurahan(ProposalList list, Cycles cycles) {
        return new CityFigure() {
            @Override
            public String name() {
                return "usulan";
            }

            @Override
            public String labelKey() {
                return "musrenbang.figure.label";
            }

            @Override
            public Map<RegionCode, Long> byKelurahan() {
                return cycles.current()
                        .map(cycle -> list.perKelurahan(cycle.year()))
                        .orElse(Map.of());
            }

            @Override
            public String pathOf(RegionCode kelurahan) {
                return cycles.current()
                        .map(Cycle::year)
                        .map(year -> ProposalFilter.of(year).at(kelurahan).address(ProposalListPage.PATH))
                        .orElse(ProposalListPage.PATH);
            }
        };
    }

    @Bean
    SearchSource proposalSearch(JdbcClient jdbc, ProposalWords proposalWords) {
        return (words, limit) -> ProposalNumber.find(words)
                .map(number -> byNumber(jdbc, number))
                .orElseGet(() -> proposalWords
                        .allOf(words)
                        .map(query -> byWords(jdbc, query, limit))
                        .orElse(List.of()));
    }

    private static List<SearchSource.Found> byNumber(JdbcClient jdbc, ProposalNumber number) {
        return jdbc.sql("SELECT title, place_name FROM musrenbang_proposal WHERE year = ? AND serial = ?")
                .params(number.year().value(), number.serial())
                .query((row, n) -> found(number, row.getString("title"), row.getString("place_name"), 1))
                .list();
    }

    private static List<SearchSource.Found> byWords(JdbcClient jdbc, String query, int limit) {
        return jdbc.sql(NEWEST_WITH)
                .param("words", query)
                .params(FoundByWords.USUAL.values())
                .param("limit", limit)
                .query((row, n) -> found(
                        new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial")),
                        row.getString("title"),
                        row.getString("place_name"),
                        0.6))
                .list();
    }

    private static SearchSource.Found found(ProposalNumber number, String title, String place, double rank) {
        return new SearchSource.Found("musrenbang.nav.label", title, number + ", " + place, number.path(), rank);
    }

    @Bean
    Movement.Source proposalMovements(JdbcClient jdbc) {
        return limit -> jdbc.sql("""
                        SELECT s.at, s.verb, s.state, s.next_level, s.actor_name, s.post_title, s.amount, p.year, p.serial,
                          p.title, p.origin
                        FROM musrenbang_step s JOIN musrenbang_proposal p ON p.id = s.proposal
                        ORDER BY s.at DESC LIMIT ?""")
                .param(limit)
                .query((row, n) -> {
                    Standing after = new Standing(
                            State.valueOf(row.getString("state")), Proposals.level(row.getString("next_level")));
                    ProposalNumber number =
                            new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial"));
                    String post = row.getString("post_title");
                    return new Movement(
                            Proposals.instant(row, "at"),
                            who(post, Origin.valueOf(row.getString("origin")), row.getString("actor_name")),
                            t(
                                    "musrenbang.movement." + row.getString("verb"),
                                    row.getString("title"),
                                    Format.rupiah(new id.balai.kernel.Rupiah(row.getBigDecimal("amount")))),
                            after.state().labelKey(),
                            Standings.tone(after).name().toLowerCase(Locale.ROOT),
                            number.toString(),
                            number.path());
                })
                .list();
    }

    /** A resident is said to be one and no more; an office or a council member by name. */
    private static String who(@Nullable String post, Origin origin, String name) {
        if (post != null) return post;
        return origin == Origin.WARGA ? t("musrenbang.movement.resident") : name;
    }
}
