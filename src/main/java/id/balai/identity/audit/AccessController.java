package id.balai.identity.audit;

import static id.balai.web.Text.t;

import id.balai.identity.Permission;
import id.balai.identity.PersonalData;
import id.balai.identity.Requires;
import id.balai.identity.account.Account;
import id.balai.identity.account.Accounts;
import id.balai.identity.audit.AccessList.Wanted;
import id.balai.identity.audit.AccessPage.Filter;
import id.balai.kernel.MovableClock;
import id.balai.kernel.PersonId;
import id.balai.kernel.TypedDay;
import id.balai.web.CsvWriter;
import id.balai.web.kit.Errors;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /kelola/akses}: the inspector reads who looked at whose data, and why (UU 27/2022 art. 31-32). */
@Requires(Permission.AUDIT_ACCESS)
@Controller
class AccessController {
    private static final int DAYS = 30;
    private static final int AT_ONCE = 2000;

    private final AccessList list;
    private final Accounts accounts;
    private final PersonalData data;
    private final Clock clock;

    AccessController(AccessList list, Accounts accounts, PersonalData data, Clock clock) {
        this.list = list;
        this.accounts = accounts;
        this.data = data;
        this.clock = clock;
    }

    @GetMapping("/kelola/akses")
    ModelAndView show(
            @RequestParam(defaultValue = "") String dari,
            @RequestParam(defaultValue = "") String sampai,
            @RequestParam(defaultValue = "") String petugas,
            @RequestParam(required = false) @Nullable Instant sebelum,
            @RequestParam(required = false) @Nullable UUID sesudah) {
        Read read = read(dari, sampai, petugas);
        if (read.wanted == null) return page(read, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        return page(read, list.page(read.wanted, sebelum, sesudah, AccessList.PAGE), HttpStatus.OK);
    }

    /** The same list, all of it. */
    @GetMapping("/kelola/akses.csv")
    void file(
            @RequestParam(defaultValue = "") String dari,
            @RequestParam(defaultValue = "") String sampai,
            @RequestParam(defaultValue = "") String petugas,
            jakarta.servlet.http.HttpServletResponse response)
            throws IOException {
        Read read = read(dari, sampai, petugas);
        if (read.wanted == null) throw new id.balai.web.NotFound();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"akses-data.csv\"");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        write(read.wanted, new CsvWriter(out));
        out.flush();
    }

    private void write(Wanted wanted, CsvWriter csv) throws IOException {
        csv.row("waktu", "petugas", "jabatan", "perangkat_daerah", "warga", "data", "kode_alasan", "alasan", "berkas");
        List<AccessRow> rows = list.page(wanted, null, null, AT_ONCE);
        while (!rows.isEmpty()) {
            Map<PersonId, String> names = namesIn(rows);
            for (AccessRow row : rows) {
                csv.row(
                        row.at(),
                        row.viewerName(),
                        row.title(),
                        row.agency(),
                        names.get(row.person()),
                        row.field(),
                        row.code(),
                        row.reason(),
                        row.caseRef());
            }
            AccessRow last = rows.getLast();
            rows = rows.size() < AT_ONCE ? List.of() : list.page(wanted, last.at(), last.id(), AT_ONCE);
        }
    }

    private Map<PersonId, String> namesIn(List<AccessRow> rows) {
        return data.maskedNames(rows.stream().map(AccessRow::person).toList());
    }

    private Read read(String from, String until, String login) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        Filter filter = new Filter(
                from.isBlank() ? today.minusDays(DAYS).toString() : from.strip(),
                until.isBlank() ? today.toString() : until.strip(),
                login.strip());
        Optional<LocalDate> first = TypedDay.find(filter.from());
        Optional<LocalDate> last = TypedDay.find(filter.until());
        Optional<PersonId> viewer = filter.login().isEmpty()
                ? Optional.empty()
                : accounts.named(filter.login()).map(Account::person);
        Errors errors = Errors.NONE;
        if (first.isEmpty()) errors = errors.and("dari", t("identity.people.date.wrong"));
        if (last.isEmpty()) errors = errors.and("sampai", t("identity.people.date.wrong"));
        if (!filter.login().isEmpty() && viewer.isEmpty()) errors = errors.and("petugas", t("identity.audit.nobody"));
        if (!errors.isEmpty()) return new Read(filter, null, errors);
        return new Read(
                filter,
                new Wanted(start(first.orElseThrow()), start(last.orElseThrow().plusDays(1)), viewer.orElse(null)),
                errors);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(MovableClock.JAKARTA).toInstant();
    }

    private ModelAndView page(Read read, List<AccessRow> rows, HttpStatus status) {
        String next = rows.size() < AccessList.PAGE
                ? ""
                : read.filter.query() + "&sebelum=" + rows.getLast().at() + "&sesudah="
                        + rows.getLast().id();
        AccessPage page = new AccessPage(read.filter, rows, namesIn(rows), next, read.filter.query(), read.errors);
        ModelAndView view = new ModelAndView("identity/audit/page", "page", page);
        view.setStatus(status);
        return view;
    }

    /** What was typed, and the looks it asks for; null while something has to be mended. */
    private record Read(Filter filter, @Nullable Wanted wanted, Errors errors) {}
}
