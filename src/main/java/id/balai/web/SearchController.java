package id.balai.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /cari}: one field over everything public. An exact number goes straight to its page. */
@Controller
class SearchController {
    private static final int MOST_OF_A_KIND = 10;
    private static final int LONGEST = 100;

    private final List<SearchSource> sources;

    SearchController(List<SearchSource> sources) {
        this.sources = sources;
    }

    @Open
    @Kept
    @GetMapping("/cari")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        String words = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        List<SearchSource.Found> found = words.length() < 2 ? List.of() : find(words);
        if (!found.isEmpty() && found.getFirst().rank() >= 1)
            return "redirect:" + found.getFirst().path();
        model.addAttribute("page", new SearchPage(words, found));
        return "web/search/page";
    }

    private List<SearchSource.Found> find(String words) {
        return sources.stream()
                .flatMap(source -> source.search(words, MOST_OF_A_KIND).stream())
                .sorted(Comparator.comparingDouble(SearchSource.Found::rank).reversed())
                .toList();
    }
}
