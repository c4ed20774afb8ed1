package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.MovableClock;
import id.balai.support.DemoTest;
import id.balai.support.Http;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One matter through the whole year, by forms alone: the lingkungan, the kelurahan, the meeting of the kecamatan, the forum
 * of the agency, the meeting of the city, the RKPD, the hand-over, the budget line; and the page that shows all of it.
 */
@DemoTest
class WholeYearTests {
    private static final String PUBLIC_WORKS = "1.03.0.00.0.00.01.0000";
    private static final Pattern TAKE = Pattern.compile("action=\"(/anggaran/rka/\\d{4}/[^\"]+/baris)\"");

    private final Desk desk;
    private final MovableClock clock;
    private final int port;
    private final int year;

    WholeYearTests(JdbcClient jdbc, MovableClock clock, @LocalServerPort int port) {
        this.desk = new Desk(jdbc, port);
        this.clock = clock;
        this.port = port;
        this.year = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA).getYear() + 1;
    }

    @Test
    void fromTheLingkunganToTheBudgetLineAndEveryStepIsOnTheTrace() {
        desk.startAfresh();
        String proposal = desk.proposeInLingkungan(73);
        String number = proposal.substring(proposal.lastIndexOf('/') + 1);
        desk.decide("kepling", proposal, "ACCEPT");
        desk.decide("lurah", proposal, "ACCEPT");
        decideInMeeting("camat", "/rapat/" + year + "/kecamatan/12.75.01", number);
        hold("verif", "/rapat/" + year + "/forum/" + PUBLIC_WORKS, "Aula Dinas PUTR");
        decideInMeeting("verif", "/rapat/" + year + "/forum/" + PUBLIC_WORKS, number);
        hold("bapperida", "/rapat/" + year + "/kota/kota", "Aula Pemerintah Kota");
        decideInMeeting("bapperida", "/rapat/" + year + "/kota/kota", number);
        assertThat(Http.at(port)
                        .get("/musrenbang/" + year + "/rkpd?cari=" + number)
                        .body())
                .contains(number);
        handOver(number);
        String line = becomeALine(number);

        for (String from : List.of("/jejak/usulan/" + number, line.replace("/anggaran/", "/jejak/"))) {
            String trace = words(Http.at(port).get(from).body());
            assertThat(trace)
                    .as(from)
                    .containsSubsequence(
                            "M*** R***",
                            "Ruslan Ginting",
                            "Sahat Situmorang",
                            "Faisal Hasibuan",
                            "Hendra Saragih",
                            "Irwan Batubara",
                            "Diserahkan ke penganggaran",
                            "Baris ditulis sebesar");
        }
        assertThat(words(Http.at(port).get(proposal).body()))
                .containsSubsequence("Musrenbang kota: diterima", "Diserahkan ke penganggaran", "Irwan Batubara");
    }

    /** Planned for later today, invited late (which is said aloud), opened on its day. */
    private void hold(String login, String meeting, String venue) {
        Http http = desk.door(login);
        LocalTime soon = LocalTime.ofInstant(clock.instant().plusSeconds(120), MovableClock.JAKARTA);
        moved(http.submit(
                meeting + "/rencana",
                meeting + "/rencana",
                "tanggal",
                LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA).toString(),
                "jam",
                String.format("%02d.%02d", soon.getHour(), soon.getMinute()),
                "tempat",
                venue,
                "pimpinan",
                "Pimpinan rapat",
                "acara",
                "Pembukaan\nPembahasan usulan\nPenandatanganan berita acara"));
        assertThat(http.get(meeting).body()).contains("paling lambat tujuh hari");
        moved(http.submit(meeting, meeting + "/undang"));
        moved(http.submit(meeting, meeting + "/buka"));
    }

    /** On the list, decided in the panel, scored by every criterion, ranked. */
    private void decideInMeeting(String login, String meeting, String number) {
        Http http = desk.door(login);
        String item = meeting + "/usulan/" + number;
        assertThat(http.get(meeting + "/daftar?lihat=belum").body()).contains(number);
        String decision = "/musrenbang/usulan/" + number + "/putusan";
        moved(http.submit(decision, decision, "putusan", "ACCEPT", "kembali", item));
        Matcher criteria = Pattern.compile("name=\"(nilai_[a-z0-9_]+)\"")
                .matcher(http.get(item).body());
        List<String> fields = criteria.results().map(r -> r.group(1)).distinct().toList();
        assertThat(fields).hasSizeGreaterThan(2);
        moved(http.submit(
                item,
                item + "/nilai",
                fields.stream().flatMap(f -> List.of(f, "4").stream()).toArray(String[]::new)));
        assertThat(words(http.get(item).body())).contains("Diterima", "Nilai 4 dari 5", "Urutan ");
        assertThat(http.get(meeting + "/daftar?lihat=diterima").body()).contains(number);
    }

    private void handOver(String number) {
        String place = "/musrenbang/" + year + "/rkpd/susun/" + number;
        moved(desk.door("bapperida")
                .submit(
                        place,
                        place,
                        "tindakan",
                        "serahkan",
                        "alasan",
                        "T-02",
                        "penjelasan",
                        "Harus selesai sebelum musim hujan."));
    }

    /** @return the address of the line */
    private String becomeALine(String number) {
        Http planner = desk.door("rencana");
        String work = "/kerja?buka=" + number;
        Matcher action = TAKE.matcher(planner.get(work).body());
        assertThat(action.find()).isTrue();
        moved(planner.submit(work, action.group(1)));
        Matcher line = Pattern.compile("href=\"(/anggaran/baris/[^\"]+)\"")
                .matcher(Http.at(port).get("/jejak/usulan/" + number).body());
        assertThat(line.find()).isTrue();
        return line.group(1);
    }

    private static void moved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace('\u00A0', ' ')
                .replaceAll("\\s+", " ");
    }
}
