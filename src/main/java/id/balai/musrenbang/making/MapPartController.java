package id.balai.musrenbang.making;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.web.NotFound;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The map of the form alone, for pages with scripts: after a tap, another kelurahan, or a button of it. */
@Controller
@Requires(Permission.PROPOSE)
class MapPartController {
    private final Cycles cycles;
    private final Kamus kamus;
    private final MapActs map;

    MapPartController(Cycles cycles, Kamus kamus, MapActs map) {
        this.cycles = cycles;
        this.kamus = kamus;
        this.map = map;
    }

    @GetMapping("/musrenbang/usulan/baru/{code}/peta")
    String part(@PathVariable String code, @RequestParam Map<String, String> fields, Actor actor, Model model) {
        KamusEntry entry = kamus.find(
                        cycles.current().orElseThrow(NotFound::new).year(), code)
                .orElseThrow(NotFound::new);
        Map<String, String> after = MapActs.isAct(fields) ? map.act(fields, entry) : fields;
        model.addAttribute("map", map.part(after, entry, null));
        return "musrenbang/making/map";
    }
}
