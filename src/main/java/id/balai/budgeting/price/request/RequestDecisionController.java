package id.balai.budgeting.price.request;

import static id.balai.web.Text.t;

import id.balai.budgeting.catalogue.Accounts;
import id.balai.budgeting.price.request.PriceRequest.State;
import id.balai.document.FileStore;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.identity.Requires;
import id.balai.kernel.AccountCode;
import id.balai.kernel.MovableClock;
import id.balai.kernel.Rupiah;
import id.balai.kernel.TypedRupiah;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.organisation.WorkingCalendar;
import id.balai.web.Format;
import id.balai.web.NotFound;
import id.balai.web.OfficialsOnly;
import id.balai.web.Open;
import id.balai.web.kit.Errors;
import id.balai.web.kit.Jejak;
import id.balai.web.kit.Knot;
import id.balai.web.kit.Promise;
import id.balai.web.kit.When;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One request: for everybody to read, for the price team to decide. */
@Controller
class RequestDecisionController {
    private final PriceRequests requests;
    private final DecidingRequest deciding;
    private final Agencies agencies;
    private final Accounts accounts;
    private final WorkingCalendar calendar;
    private final FileStore files;
    private final Clock clock;

    RequestDecisionController(
            PriceRequests requests,
            DecidingRequest deciding,
            Agencies agencies,
            Accounts accounts,
            WorkingCalendar calendar,
            FileStore files,
            Clock clock) {
        this.requests = requests;
        this.deciding = deciding;
        this.agencies = agencies;
        this.accounts = accounts;
        this.calendar = calendar;
        this.files = files;
        this.clock = clock;
    }

    @Open
    @GetMapping(RequestController.ADDRESS + "/{number}")
    ModelAndView show(@PathVariable String number, Optional<Actor> reader) {
        PriceRequest request = find(number);
        return page(request, reader.orElse(null), null, "", "", Errors.NONE, HttpStatus.OK);
    }

    @PostMapping(RequestController.ADDRESS + "/{number}")
    @Requires(Permission.KEEP_PRICES)
    ModelAndView decide(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String putusan,
            @RequestParam(defaultValue = "") String harga,
            @RequestParam(defaultValue = "") String alasan,
            @RequestParam(defaultValue = "0") String versi,
            Actor actor) {
        PriceRequest request = find(number);
        String reason = alasan.replaceAll("\\p{Cntrl}+", " ").strip();
        boolean accepting = putusan.equals(State.ACCEPTED.name());
        Rupiah granted =
                accepting ? TypedRupiah.find(harga).filter(a -> !a.isZero()).orElse(null) : null;
        Errors errors = Errors.NONE;
        if (!accepting && !putusan.equals(State.REFUSED.name()))
            errors = errors.and("putusan", t("budgeting.book.verb.none"));
        if (accepting && granted == null) errors = errors.and("harga", t("budgeting.request.wrong.amount"));
        if (reason.length() < 10 || reason.length() > 1000)
            errors = errors.and("alasan", t("budgeting.book.reason.wrong"));
        if (!errors.isEmpty()) {
            return page(request, actor, putusan, harga, alasan, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int read = versi.matches("\\d{1,6}") ? Integer.parseInt(versi) : 0;
        String refused = refused(deciding.run(request.id(), read, granted, reason, actor));
        return refused == null
                ? new ModelAndView("redirect:" + request.path())
                : page(find(number), actor, putusan, harga, alasan, Errors.NONE.and(refused), HttpStatus.CONFLICT);
    }

    /** The evidence of a survey, as it was sent: for the price team and for the agency that asked. */
    @OfficialsOnly
    @GetMapping(RequestController.ADDRESS + "/{number}/survei/{n}")
    ResponseEntity<byte[]> evidence(@PathVariable String number, @PathVariable int n, Actor actor) {
        PriceRequest request = find(number);
        if (!maySeeFiles(request, actor)
                || n < 1
                || n > request.wanted().surveys().size()) throw new NotFound();
        byte[] bytes = files.find(request.wanted().surveys().get(n - 1).file()).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-survei-%d.pdf\"".formatted(number, n))
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    private static @Nullable String refused(RequestOutcome outcome) {
        return switch (outcome) {
            case RequestOutcome.Done _ -> null;
            case RequestOutcome.DecidedByAnother(PriceRequest now) ->
                t("budgeting.request.refused.another", t(now.state().labelKey()));
            case RequestOutcome.OwnRequest _ -> t("budgeting.request.refused.own");
            case RequestOutcome.OverSurveys(Rupiah highest) ->
                t("budgeting.request.refused.over", Format.rupiah(highest));
        };
    }

    private ModelAndView page(
            PriceRequest request,
            @Nullable Actor reader,
            @Nullable String verdict,
            String granted,
            String reason,
            Errors errors,
            HttpStatus status) {
        boolean keeper = reader != null && Policy.may(reader, Permission.KEEP_PRICES, Place.CITY);
        ModelAndView view = new ModelAndView("budgeting/pricerequest/page", status);
        view.addObject(
                "page",
                new RequestPage(
                        request,
                        agencies.find(request.wanted().agency())
                                .map(Agency::name)
                                .orElse(request.wanted().agency().value()),
                        accounts.nameOf(new AccountCode(request.wanted().account()))
                                .orElse(""),
                        promise(request),
                        story(request),
                        keeper && request.state() == State.WAITING,
                        reader != null && maySeeFiles(request, reader),
                        verdict,
                        granted.isEmpty()
                                ? Format.rupiah(request.wanted().amount()).substring(2)
                                : granted,
                        reason,
                        errors));
        return view;
    }

    private static boolean maySeeFiles(PriceRequest request, Actor reader) {
        return Policy.may(reader, Permission.KEEP_PRICES, Place.CITY)
                || Policy.may(
                        reader, Permission.WRITE_RKA, Place.of(request.wanted().agency()));
    }

    private Promise promise(PriceRequest request) {
        LocalDate decided = request.decidedOn();
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        if (decided != null && !decided.isAfter(request.due())) {
            return new Promise.Kept(
                    t("budgeting.request.verb"), (int) ChronoUnit.DAYS.between(decided, request.due()), decided);
        }
        LocalDate until = decided == null ? today : decided;
        return until.isAfter(request.due())
                ? new Promise.Late(
                        calendar.workingDaysBetween(request.due(), until), t("budgeting.request.holder"), request.due())
                : new Promise.Promised(t("budgeting.request.verb"), request.due());
    }

    private Jejak story(PriceRequest request) {
        return new Jejak(requests.steps(request.id()).stream()
                .map(step -> Jejak.Entry.of(
                                knot(step.state()),
                                new When.At(step.at()),
                                t(step.state().labelKey()))
                        .by(step.actorName() + ", " + step.postTitle())
                        .saying(step.sentence())
                        .proven("/log/catatan/" + step.entry()))
                .toList());
    }

    private static Knot knot(State state) {
        return switch (state) {
            case WAITING -> Knot.ORIGIN;
            case ACCEPTED -> Knot.DECIDED;
            case REFUSED -> Knot.REFUSED;
        };
    }

    private PriceRequest find(String number) {
        return requests.find(number).orElseThrow(NotFound::new);
    }
}
