package id.balai.budgeting.price.desk;

import id.balai.budgeting.price.book.PriceBooks;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Policy;
import id.balai.identity.Requires;
import id.balai.web.OfficeLink;
import id.balai.web.kit.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk of the price team. */
@Controller
@Requires(Permission.KEEP_PRICES)
class DeskController {
    static final String DESK = "/kelola/harga";
    private static final int ORDER = 32;
    private static final int BOOKS = 40;
    private static final int FILES = 10;

    private final PriceBooks books;
    private final PriceImports imports;

    DeskController(PriceBooks books, PriceImports imports) {
        this.books = books;
        this.imports = imports;
    }

    @Bean
    static OfficeLink priceDesk() {
        return new OfficeLink(
                ORDER,
                DESK,
                "budgeting.pricedesk.nav",
                Icon.SCALES,
                viewer -> Policy.maySomewhere(Actor.of(viewer), Permission.KEEP_PRICES));
    }

    @GetMapping(DESK)
    String desk(Actor actor, Model model) {
        model.addAttribute(
                "page",
                new DeskPage(
                        books.waitingFor(actor.person(), BOOKS),
                        books.latest(BOOKS),
                        imports.latest(FILES).stream()
                                .map(f -> new DeskPage.Sent(
                                        f.path(),
                                        f.fileName(),
                                        f.kind().name() + " " + f.year(),
                                        f.at(),
                                        f.book() != null))
                                .toList()));
        return "budgeting/pricedesk/desk";
    }
}
