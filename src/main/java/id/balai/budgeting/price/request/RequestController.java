package id.balai.budgeting.price.request;

import static id.balai.web.Text.t;

import id.balai.budgeting.catalogue.Accounts;
import id.balai.document.FileStore;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.identity.Requires;
import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.MovableClock;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.Open;
import id.balai.web.kit.Errors;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Requests for prices: the list for everybody, asking for planners. */
@Controller
class RequestController {
    static final String ADDRESS = "/anggaran/usul-harga";
    private static final int SHOWN = 100;

    private final PriceRequests requests;
    private final RequestingPrice requesting;
    private final Accounts accounts;
    private final FileStore files;
    private final Once once;
    private final Clock clock;

    RequestController(
            PriceRequests requests,
            RequestingPrice requesting,
            Accounts accounts,
            FileStore files,
            Once once,
            Clock clock) {
        this.requests = requests;
        this.requesting = requesting;
        this.accounts = accounts;
        this.files = files;
        this.once = once;
        this.clock = clock;
    }

    @Open
    @GetMapping(ADDRESS)
    String list(Optional<Actor> reader, Model model) {
        boolean asking =
                reader.filter(r -> Policy.maySomewhere(r, Permission.WRITE_RKA)).isPresent();
        model.addAttribute("page", new RequestsPage(requests.latest(SHOWN), today(), asking));
        return "budgeting/pricerequest/list";
    }

    @GetMapping(ADDRESS + "/baru")
    @Requires(Permission.WRITE_RKA)
    ModelAndView form(
            @RequestParam(defaultValue = "") String tahun, @RequestParam(defaultValue = "") String nama, Actor actor) {
        String year = tahun.matches("20\\d{2}") ? tahun : String.valueOf(today().getYear() + 1);
        return form(
                new RequestForm(Map.of("tahun", year, "nama", nama, "jenis", "SSH"), requesting.due(), Errors.NONE),
                HttpStatus.OK);
    }

    @PostMapping(ADDRESS + "/baru")
    @Requires(Permission.WRITE_RKA)
    ModelAndView ask(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = RequestForm.FILE + 1, required = false) @Nullable MultipartFile first,
            @RequestParam(name = RequestForm.FILE + 2, required = false) @Nullable MultipartFile second,
            @RequestParam(name = RequestForm.FILE + 3, required = false) @Nullable MultipartFile third,
            Actor actor)
            throws IOException {
        Map<Integer, byte[]> evidence = new HashMap<>();
        if (first != null) evidence.put(1, first.getBytes());
        if (second != null) evidence.put(2, second.getBytes());
        if (third != null) evidence.put(3, third.getBytes());
        RequestForm form = new RequestForm(typed, requesting.due(), Errors.NONE);
        Errors wrong = form.check(today(), requests::hasGroup, this::isAccount, evidence);
        if (!wrong.isEmpty()) return form(form.with(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        AgencyCode agency = agency(actor);
        String where = once.run(
                typed.get(Once.FIELD),
                () -> requesting
                        .run(form.year(), form.wanted(agency, evidence, files::put), actor)
                        .path());
        return new ModelAndView("redirect:" + where);
    }

    private boolean isAccount(String code) {
        try {
            AccountCode account = new AccountCode(code);
            return account.takesMoney()
                    && account.isSpending()
                    && accounts.nameOf(account).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The agency for which this planner writes. */
    private static AgencyCode agency(Actor actor) {
        List<AgencyCode> own = actor.posts().stream()
                .flatMap(post -> post.agency().stream())
                .filter(agency -> Policy.may(actor, Permission.WRITE_RKA, Place.of(agency)))
                .toList();
        if (own.isEmpty()) throw new NotFound();
        return own.getFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
    }

    private static ModelAndView form(RequestForm form, HttpStatus status) {
        ModelAndView view = new ModelAndView("budgeting/pricerequest/form", status);
        view.addObject("page", form);
        view.addObject("promise", new id.balai.web.kit.Promise.Promised(t("budgeting.request.verb"), form.due()));
        return view;
    }
}
