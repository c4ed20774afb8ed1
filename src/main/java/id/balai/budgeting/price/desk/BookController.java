package id.balai.budgeting.price.desk;

import static id.balai.web.Text.t;

import id.balai.budgeting.price.book.BookOutcome;
import id.balai.budgeting.price.book.BookTransitions;
import id.balai.budgeting.price.book.BookVerb;
import id.balai.budgeting.price.book.DecidingBook;
import id.balai.budgeting.price.book.PriceBook;
import id.balai.budgeting.price.book.PriceBooks;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.identity.Requires;
import id.balai.kernel.RegionCode;
import id.balai.organisation.Regions;
import id.balai.web.Format;
import id.balai.web.NotFound;
import id.balai.web.Open;
import id.balai.web.kit.Errors;
import id.balai.web.kit.Jejak;
import id.balai.web.kit.Knot;
import id.balai.web.kit.When;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Books of prices, for everybody from the draft on; deciding on one, for the price team. */
@Controller
class BookController {
    private static final int BOOKS = 100;
    private static final int PAGE = 50;

    private final PriceBooks books;
    private final BookRows rows;
    private final DecidingBook deciding;
    private final Regions regions;

    BookController(PriceBooks books, BookRows rows, DecidingBook deciding, Regions regions) {
        this.books = books;
        this.rows = rows;
        this.deciding = deciding;
        this.regions = regions;
    }

    @Open
    @GetMapping("/anggaran/harga/buku")
    String list(Optional<Actor> reader, Model model) {
        boolean keeper = reader.filter(r -> Policy.maySomewhere(r, Permission.KEEP_PRICES))
                .isPresent();
        model.addAttribute("page", new BooksPage(books.latest(BOOKS), keeper));
        return "budgeting/pricebook/list";
    }

    @Open
    @GetMapping("/anggaran/harga/buku/{id}")
    ModelAndView book(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean semua,
            @RequestParam(defaultValue = "") String lanjut,
            Optional<Actor> reader) {
        return page(find(id), semua, lanjut, reader.orElse(null), null, "", Errors.NONE, HttpStatus.OK);
    }

    @PostMapping("/anggaran/harga/buku/{id}")
    @Requires(Permission.KEEP_PRICES)
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String putusan,
            @RequestParam(defaultValue = "") String alasan,
            @RequestParam(defaultValue = "0") String versi,
            Actor actor) {
        PriceBook book = find(id);
        String sentence = alasan.replaceAll("\\p{Cntrl}+", " ").strip();
        Optional<BookVerb> verb = Arrays.stream(BookVerb.values())
                .filter(v -> v.name().equals(putusan))
                .findFirst();
        Errors errors = Errors.NONE;
        if (verb.isEmpty()) errors = errors.and("putusan", t("budgeting.book.verb.none"));
        if (sentence.length() < 10 || sentence.length() > 1000)
            errors = errors.and("alasan", t("budgeting.book.reason.wrong"));
        if (!errors.isEmpty() || verb.isEmpty()) {
            return page(book, false, "", actor, putusan, alasan, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int read = versi.matches("\\d{1,6}") ? Integer.parseInt(versi) : 0;
        BookOutcome outcome = deciding.run(id, read, verb.get(), sentence, actor);
        String refused = refused(outcome);
        return refused == null
                ? new ModelAndView("redirect:" + book.path())
                : page(find(id), false, "", actor, putusan, alasan, Errors.NONE.and(refused), HttpStatus.CONFLICT);
    }

    private static @Nullable String refused(BookOutcome outcome) {
        return switch (outcome) {
            case BookOutcome.Done _ -> null;
            case BookOutcome.DecidedByAnother(PriceBook now) ->
                t("budgeting.book.refused.another", t(now.state().labelKey()));
            case BookOutcome.NotNow(var state) -> t("budgeting.book.refused.state", t(state.labelKey()));
            case BookOutcome.OwnBook _ -> t("budgeting.book.refused.own");
            case BookOutcome.Overtaken(int edition) -> t("budgeting.book.refused.overtaken", String.valueOf(edition));
            case BookOutcome.NotYetValid(var from) -> t("budgeting.book.refused.early", Format.day(from));
        };
    }

    private ModelAndView page(
            PriceBook book,
            boolean all,
            String after,
            @Nullable Actor reader,
            @Nullable String verb,
            String sentence,
            Errors errors,
            HttpStatus status) {
        List<BookRows.Line> found = rows.of(book.id(), !all, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<BookRows.Line> shown = more ? found.subList(0, PAGE) : found;
        boolean keeper = reader != null && Policy.may(reader, Permission.KEEP_PRICES, Place.CITY);
        boolean own = reader != null && Objects.equals(book.broughtBy(), reader.person());
        List<BookVerb> verbs = BookTransitions.verbs(book.state()).stream()
                .filter(v -> keeper && !(own && v == BookVerb.APPROVE))
                .toList();
        ModelAndView view = new ModelAndView("budgeting/pricebook/page", status);
        view.addObject(
                "page",
                new BookPage(
                        book,
                        book.zone().isEmpty() ? "" : regions.fullName(new RegionCode(book.zone())),
                        shown,
                        all,
                        more
                                ? book.path() + "?semua=" + all + "&lanjut="
                                        + shown.getLast().item().value()
                                : null,
                        story(book),
                        verbs,
                        keeper && own,
                        verb,
                        sentence,
                        errors));
        return view;
    }

    private Jejak story(PriceBook book) {
        return new Jejak(books.steps(book.id()).stream()
                .map(step -> Jejak.Entry.of(
                                knot(step),
                                new When.At(step.at()),
                                t(step.state().labelKey()))
                        .by(step.postTitle().isEmpty() ? step.actorName() : step.actorName() + ", " + step.postTitle())
                        .saying(step.sentence().isEmpty() ? null : step.sentence())
                        .proven("/log/catatan/" + step.entry()))
                .toList());
    }

    private static Knot knot(PriceBook.Step step) {
        return switch (step.state()) {
            case DRAFT -> Knot.ORIGIN;
            case APPROVED, LOCKED -> Knot.DECIDED;
            case REFUSED -> Knot.REFUSED;
        };
    }

    private PriceBook find(UUID id) {
        return books.find(id).orElseThrow(NotFound::new);
    }
}
