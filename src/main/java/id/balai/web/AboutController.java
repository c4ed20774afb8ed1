package id.balai.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /bantuan} and {@code /privasi}: help, and what happens to personal data, in plain words. */
@Controller
class AboutController {
    @Open
    @Kept
    @GetMapping("/bantuan")
    String help(Model model) {
        model.addAttribute("page", AboutPage.of("help"));
        return "web/about/page";
    }

    @Open
    @Kept
    @GetMapping("/privasi")
    String privacy(Model model) {
        model.addAttribute("page", AboutPage.of("privacy"));
        return "web/about/page";
    }
}
