package id.balai.notification;

import id.balai.database.CurrentCity;
import id.balai.web.NotFound;
import id.balai.web.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /demo/keluar}: everything that would be sent, in a demo city only; elsewhere there is no such page. */
@Controller
class DemoOutController {
    private final OutgoingMessages messages;

    DemoOutController(OutgoingMessages messages) {
        this.messages = messages;
    }

    @Open
    @GetMapping("/demo/keluar")
    String show(Model model) {
        if (!CurrentCity.get().demo()) throw new NotFound();
        model.addAttribute(
                "page",
                new OutPage(messages.latest().stream()
                        .map(m ->
                                new OutPage.Row(m.channel().name(), m.to(), m.subject(), m.body(), m.wayOut(), m.at()))
                        .toList()));
        return "notification/out/page";
    }
}
