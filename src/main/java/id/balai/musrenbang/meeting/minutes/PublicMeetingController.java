package id.balai.musrenbang.meeting.minutes;

import id.balai.document.Documents;
import id.balai.document.FileStore;
import id.balai.musrenbang.meeting.Agenda;
import id.balai.musrenbang.meeting.Attendance;
import id.balai.musrenbang.meeting.AttendanceSheets;
import id.balai.musrenbang.meeting.Meeting;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.musrenbang.meeting.MeetingPlaces;
import id.balai.musrenbang.meeting.MeetingSteps;
import id.balai.musrenbang.meeting.Meetings;
import id.balai.web.CsvWriter;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A meeting for everybody: when and where, who came, what it fixed, and the lists as CSV. */
@Controller
@Open
class PublicMeetingController {
    private final Meetings meetings;
    private final MeetingSteps steps;
    private final MeetingPlaces places;
    private final Agenda agenda;
    private final AttendanceSheets attendance;
    private final MinutesBook book;
    private final Documents documents;
    private final FileStore files;

    PublicMeetingController(
            Meetings meetings,
            MeetingSteps steps,
            MeetingPlaces places,
            Agenda agenda,
            AttendanceSheets attendance,
            MinutesBook book,
            Documents documents,
            FileStore files) {
        this.meetings = meetings;
        this.steps = steps;
        this.places = places;
        this.agenda = agenda;
        this.attendance = attendance;
        this.book = book;
        this.documents = documents;
        this.files = files;
    }

    @Kept
    @GetMapping("/musrenbang/{year:\\d{4}}/rapat/{level}/{place}")
    String one(@PathVariable String year, @PathVariable String level, @PathVariable String place, Model model) {
        MeetingKey key = places.get(year, level, place);
        @Nullable Meeting meeting = meetings.find(key).orElse(null);
        model.addAttribute("page", meeting == null ? unplanned(key) : page(key, meeting));
        return "musrenbang/minutes/public";
    }

    private PublicMeetingPage unplanned(MeetingKey key) {
        return new PublicMeetingPage(
                key,
                places.title(key),
                null,
                List.of(),
                new Attendance(Map.of(), List.of()),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private PublicMeetingPage page(MeetingKey key, Meeting meeting) {
        List<Minutes> minutes = book.of(meeting.id());
        List<MinutesLine> latest = minutes.isEmpty()
                ? List.of()
                : book.lines(meeting.id(), minutes.getFirst().edition(), key.year());
        List<Difference> differences = minutes.size() < 2
                ? List.of()
                : Difference.between(book.lines(meeting.id(), minutes.get(1).edition(), key.year()), latest);
        return new PublicMeetingPage(
                key,
                places.title(key),
                meeting,
                agenda.of(meeting.id()),
                attendance.of(meeting.id()),
                steps.of(meeting.id()),
                meeting.invitation() == null
                        ? null
                        : documents.find(meeting.invitation()).orElse(null),
                minutes,
                latest,
                differences);
    }

    @GetMapping("/musrenbang/{year:\\d{4}}/rapat/{level}/{place}/{edition:\\d{1,3}}/{part:diterima|lainnya|pokir}.csv")
    void csv(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            @PathVariable int edition,
            @PathVariable String part,
            HttpServletResponse response)
            throws IOException {
        MeetingKey key = places.get(year, level, place);
        Meeting meeting = meetings.find(key).orElseThrow(NotFound::new);
        if (edition < 1 || edition > meeting.edition()) throw new NotFound();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"rapat-" + year + "-" + place + "-" + edition + "-" + part + ".csv\"");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            CsvWriter csv = new CsvWriter(out);
            csv.row(
                    "urutan",
                    "urutan_menurut_nilai",
                    "nilai",
                    "nomor",
                    "bidang",
                    "usulan",
                    "lokasi",
                    "volume",
                    "satuan",
                    "biaya",
                    "perangkat_daerah",
                    "sub_kegiatan",
                    "dukungan",
                    "putusan",
                    "alasan",
                    "penjelasan",
                    "prioritas");
            for (MinutesLine l : book.lines(meeting.id(), edition, key.year())) {
                if (partOf(l).equals(part)) csv.row(cells(l));
            }
        }
    }

    @GetMapping("/musrenbang/{year:\\d{4}}/rapat/{level}/{place}/{edition:\\d{1,4}}/surat.pdf")
    ResponseEntity<byte[]> letter(
            @PathVariable String year,
            @PathVariable String level,
            @PathVariable String place,
            @PathVariable int edition) {
        Meeting meeting = meetings.find(places.get(year, level, place)).orElseThrow(NotFound::new);
        byte[] file = book.of(meeting.id()).stream()
                .filter(minutes -> minutes.edition() == edition)
                .flatMap(minutes -> Optional.ofNullable(minutes.letter()).stream())
                .flatMap(letter -> Optional.ofNullable(letter.file()).stream())
                .findFirst()
                .flatMap(files::find)
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"surat-" + edition + ".pdf\"")
                .body(file);
    }

    private static String partOf(MinutesLine line) {
        if (line.pokir()) return "pokir";
        return line.accepted() ? "diterima" : "lainnya";
    }

    private static @Nullable Object[] cells(MinutesLine l) {
        return new @Nullable Object[] {
            l.rank(),
            l.computed(),
            l.total() == null ? null : java.math.BigDecimal.valueOf(l.total(), 2),
            l.number(),
            l.bidang(),
            l.title(),
            l.place(),
            l.volume().stripTrailingZeros().toPlainString(),
            l.unit(),
            l.amount().amount(),
            l.agency(),
            l.subKegiatan(),
            l.supporters(),
            l.said().name(),
            l.reason(),
            l.sentence(),
            l.priority()
        };
    }
}
