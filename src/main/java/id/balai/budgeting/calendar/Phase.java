package id.balai.budgeting.calendar;

import id.balai.kernel.FiscalYear;
import id.balai.web.Text;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A stage in the life of a year's budget, in its order (UU 17/2003 art. 17-27, PP 12/2019, Permendagri 77/2020). Each
 * opens and closes by decision; what may be written in it stands in {@link StageTable}.
 */
public enum Phase {
    /** Ceilings are drafted and agreed with the council. */
    KUA_PPAS(true, "07-01", "08-14"),
    /** The agencies write their lines. */
    RKA(true, "08-15", "09-10"),
    /** The TAPD goes through the lines; what it notes is mended. */
    VERIFIKASI(true, "09-01", "09-25"),
    /** The council discusses the draft. */
    RAPBD(true, "09-20", "11-30"),
    /** The governor's evaluation is answered, then the city adopts. */
    PENETAPAN(true, "12-01", "12-31"),
    /** The agencies say in which month they need the money. */
    DPA(true, "12-15", "01-20"),
    /** Money moves within a kind of spending. */
    PERGESERAN(false, "01-05", "12-15"),
    /** Everything is discussed once more within the year. */
    PERUBAHAN(false, "06-15", "09-30");

    private final boolean before;
    private final MonthDay from;
    private final MonthDay until;

    Phase(boolean before, String from, String until) {
        this.before = before;
        this.from = MonthDay.parse("--" + from);
        this.until = MonthDay.parse("--" + until);
    }

    /** Whether it belongs to what leads to the APBD: once that is adopted, nothing is written in such a stage any more. */
    public boolean leadsToAdoption() {
        return before && this != DPA;
    }

    /** The days that the law and the practice of cities give it; the end of the DPA lies in the year itself. */
    public Window usual(FiscalYear year) {
        int starts = before ? year.value() - 1 : year.value();
        LocalDate opens = from.atYear(starts);
        LocalDate closes = until.atYear(starts);
        return new Window(opens, closes.isBefore(opens) ? closes.plusYears(1) : closes);
    }

    /** Its word in addresses: {@code kua-ppas}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Phase> of(String word) {
        return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
    }

    public String label() {
        return Text.t("budgeting.stage." + name());
    }
}
