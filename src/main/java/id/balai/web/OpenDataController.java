package id.balai.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** {@code /data}: every public table as CSV, and the catalogue of them (DCAT 3, JSON-LD). */
@Controller
class OpenDataController {
    private final List<OpenDataSet> sets;
    private final DataCatalogue catalogue;

    OpenDataController(List<OpenDataSet> sets, DataCatalogue catalogue) {
        this.sets =
                sets.stream().sorted(Comparator.comparing(OpenDataSet::name)).toList();
        this.catalogue = catalogue;
    }

    @Open
    @Kept
    @GetMapping("/data")
    String list(Model model) {
        model.addAttribute(
                "page",
                new OpenDataPage(sets.stream()
                        .map(set -> new OpenDataPage.Row(set.name(), set.titleKey(), set.aboutKey()))
                        .toList()));
        return "web/data/page";
    }

    @Open
    @ResponseBody
    @GetMapping(value = "/data/katalog.jsonld", produces = "application/ld+json")
    Object catalogue() {
        return catalogue.of(sets);
    }

    @Open
    @GetMapping("/data/{name}.csv")
    void table(@PathVariable String name, HttpServletResponse response) throws IOException {
        OpenDataSet set =
                sets.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow(NotFound::new);
        response.setContentType(
                MediaType.parseMediaType("text/csv;charset=UTF-8").toString());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + set.name() + ".csv\"");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            set.write(out);
        }
    }
}
