package id.balai.musrenbang.meeting.minutes;

import static id.balai.web.Text.t;

import id.balai.kernel.Rupiah;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.meeting.Agenda;
import id.balai.musrenbang.meeting.Attendance;
import id.balai.musrenbang.meeting.Meeting;
import id.balai.musrenbang.meeting.MeetingNotes;
import id.balai.web.Format;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The berita acara as it is printed: the form of Permendagri 86/2017 as used in Asahan and Bekasi.
 *
 * @param what "Musrenbang Kelurahan Berngam"
 * @param next where its result goes: the level above, or the RKPD
 * @param address where everybody can check it
 */
public record BeritaAcara(
        String title,
        String city,
        String what,
        String place,
        String number,
        int edition,
        Minutes.@Nullable Letter letter,
        Meeting meeting,
        List<Agenda.Point> agenda,
        Attendance attendance,
        List<MeetingNotes.Note> notes,
        List<MinutesLine> lines,
        String next,
        String chairPost,
        String address) {
    public List<MinutesLine> accepted() {
        return part(false, true);
    }

    public List<MinutesLine> others() {
        return part(false, false);
    }

    public boolean hasPokir() {
        return lines.stream().anyMatch(MinutesLine::pokir);
    }

    /** Pokir stand beside the proposals of residents and never among them, on paper too. */
    public List<MinutesLine> pokirAccepted() {
        return part(true, true);
    }

    public List<MinutesLine> pokirOthers() {
        return part(true, false);
    }

    private List<MinutesLine> part(boolean pokir, boolean accepted) {
        return lines.stream()
                .filter(line -> line.pokir() == pokir && line.accepted() == accepted)
                .toList();
    }

    public static Rupiah sum(List<MinutesLine> lines) {
        return lines.stream().map(MinutesLine::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public String day() {
        return Terbilang.date(Format.dayOf(meeting.plan().starts()));
    }

    public String hour() {
        return Format.time(meeting.plan().starts());
    }

    public String words(int number) {
        return Terbilang.of(number);
    }

    /** Whether its second annex has the columns of the kelurahan. */
    public boolean ofKelurahan() {
        return meeting.key().level() == Level.KELURAHAN;
    }

    /** The field of a kelurahan's form, the priority of the RKPD in the others; where the city has none, the field again. */
    public String priority(MinutesLine line) {
        return ofKelurahan() || line.priority() == null ? t("musrenbang.bidang." + line.bidang()) : line.priority();
    }

    /** "4,25", or a dash. */
    public String score(MinutesLine line) {
        return line.total() == null ? "–" : Format.number(BigDecimal.valueOf(line.total(), 2));
    }

    public List<MinutesLine> moved() {
        return accepted().stream().filter(line -> line.handReason() != null).toList();
    }
}
