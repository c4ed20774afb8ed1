package id.balai.trace;

import id.balai.web.Kept;
import id.balai.web.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /jejak/KIND/ID}: a matter followed through the modules, by anyone. */
@Controller
class TraceController {
    private final Matter matter;

    TraceController(Matter matter) {
        this.matter = matter;
    }

    @Open
    @Kept
    @GetMapping("/jejak/{kind}/{id}")
    String follow(@PathVariable String kind, @PathVariable String id, Model model) {
        model.addAttribute("page", matter.follow(new Thing(kind, id)));
        return "trace/matter/page";
    }
}
