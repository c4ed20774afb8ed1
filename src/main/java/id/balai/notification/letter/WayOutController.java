package id.balai.notification.letter;

import id.balai.web.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * {@code /kabar/berhenti/{secret}}: the page asks, and only its form, or the one click of a mail program (RFC 8058),
 * acts. Mail programs open links to look for harm; a look stops nothing. The answer is the same for any secret.
 */
@Open
@Controller
class WayOutController {
    private final WaysOut ways;

    WayOutController(WaysOut ways) {
        this.ways = ways;
    }

    @GetMapping("/kabar/berhenti/{secret}")
    String ask(@PathVariable String secret, Model model) {
        model.addAttribute("page", new WayOutPage(WaysOut.PATH + secret, false));
        return "notification/wayout/page";
    }

    /** Answers at once, without a redirect: who clicks once in a mail program follows none. */
    @PostMapping("/kabar/berhenti/{secret}")
    String take(@PathVariable String secret, Model model) {
        ways.take(secret);
        model.addAttribute("page", new WayOutPage(WaysOut.PATH + secret, true));
        return "notification/wayout/page";
    }
}
