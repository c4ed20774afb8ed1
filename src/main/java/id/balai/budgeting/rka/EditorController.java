package id.balai.budgeting.rka;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.web.kit.Errors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The planner's pages: the RKA of an agency, and the form of a line. */
@Controller
@Requires(Permission.WRITE_RKA)
class EditorController {
    private static final List<String> CARRIED = List.of("tempat", "bulan", "rekening", "tersimpan");

    private final Editor editor;
    private final LineForms forms;
    private final LineRequests requests;

    EditorController(Editor editor, LineForms forms, LineRequests requests) {
        this.editor = editor;
        this.forms = forms;
        this.requests = requests;
    }

    @GetMapping("/anggaran/rka/{year:\\d{4}}/{agency}")
    String editor(
            @PathVariable String year,
            @PathVariable String agency,
            @RequestParam(required = false) @Nullable String tersimpan,
            @RequestParam(required = false) @Nullable String lembar,
            Actor actor,
            Model model) {
        model.addAttribute("page", editor.page(requests.year(year), requests.agency(agency, actor), tersimpan, lembar));
        return "budgeting/rka/page";
    }

    @GetMapping("/anggaran/rka/{year:\\d{4}}/{agency}/baru")
    String fresh(
            @PathVariable String year,
            @PathVariable String agency,
            @RequestParam Map<String, String> query,
            Actor actor,
            Model model) {
        LineForms.About about = requests.fresh(requests.year(year), requests.agency(agency, actor), query);
        return form(about, query, model);
    }

    @GetMapping("/anggaran/rka/baris/{id}/ubah")
    String edit(@PathVariable UUID id, @RequestParam Map<String, String> query, Actor actor, Model model) {
        return form(requests.existing(id, query, actor), query, model);
    }

    /** The room in the ceiling while a planner types. */
    @GetMapping("/anggaran/rka/{year:\\d{4}}/{agency}/hitung")
    String count(
            @PathVariable String year,
            @PathVariable String agency,
            @RequestParam Map<String, String> query,
            Actor actor,
            Model model) {
        LineForms.About about = query.containsKey("baris")
                ? requests.existing(requests.id(query.get("baris")), query, actor)
                : requests.fresh(requests.year(year), requests.agency(agency, actor), query);
        model.addAttribute("bar", forms.bar(about, TypedLine.read(query, about.item())));
        return "budgeting/lineform/bar";
    }

    /** Items of the price book while a planner types. */
    @GetMapping("/anggaran/rka/{year:\\d{4}}/{agency}/barang")
    String items(
            @PathVariable String year,
            @PathVariable String agency,
            @RequestParam Map<String, String> query,
            Actor actor,
            Model model) {
        LineForms.About about = query.containsKey("baris")
                ? requests.existing(requests.id(query.get("baris")), query, actor)
                : requests.fresh(requests.year(year), requests.agency(agency, actor), query);
        model.addAttribute("page", forms.found(about, query.getOrDefault("cari", "")));
        return "budgeting/lineform/found";
    }

    private String form(LineForms.About about, Map<String, String> query, Model model) {
        Map<String, String> fields = new HashMap<>(LineForms.defaults(about));
        // What the line before had goes on: its fund, its place, its account where there is no other.
        for (String field : CARRIED) {
            String before = query.getOrDefault(field, "");
            if (about.line() == null && !before.isEmpty()) fields.putIfAbsent(field, before);
        }
        if (query.containsKey("dana") && about.line() == null) fields.put("dana", query.get("dana"));
        if (query.containsKey("cari")) fields.put("cari", query.get("cari"));
        model.addAttribute("page", forms.page(about, fields, Errors.NONE, null));
        return "budgeting/lineform/page";
    }
}
