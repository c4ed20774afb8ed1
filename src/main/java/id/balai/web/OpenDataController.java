package id.balai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /data}: every public table as CSV, and the catalogue of them (DCAT 3, JSON-LD). */
@Controller
class OpenDataController {
    private final List<OpenDataSet> sets;
    private final DataCatalogue catalogue;
    private final OpenDataFiles files;

    OpenDataController(List<OpenDataSet> sets, DataCatalogue catalogue, OpenDataFiles files) {
        this.sets =
                sets.stream().sorted(Comparator.comparing(OpenDataSet::name)).toList();
        this.catalogue = catalogue;
        this.files = files;
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
    Object catalogue(HttpServletRequest request) {
        // The host is one of the city's own: others never come this far.
        return catalogue.of(
                sets, ServletUriComponentsBuilder.fromContextPath(request).toUriString());
    }

    @Open
    @GetMapping("/data/{name}.csv")
    void table(@PathVariable String name, HttpServletResponse response) throws IOException {
        OpenDataSet set =
                sets.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow(NotFound::new);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + set.name() + ".csv\"");
        response.setContentType("text/csv;charset=UTF-8");
        Path file = files.write(set);
        try {
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
