package id.balai.web;

import id.balai.database.CurrentCity;
import id.balai.web.kit.HexLayout;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sheet of all parts in all their states, for whoever builds pages. Only in a demo. */
@Controller
class KitController {
    private final HexLayouts layouts;

    KitController(HexLayouts layouts) {
        this.layouts = layouts;
    }

    @Open
    @GetMapping("/kit")
    String kit(Model model) {
        if (!CurrentCity.get().demo()) throw new NotFound();
        HexLayout layout = layouts.find(CurrentCity.get().code()).orElseGet(() -> HexLayout.rows(Map.of(), Map.of()));
        model.addAttribute("page", KitPage.of(layout));
        return "web/kit/page";
    }
}
