package id.balai.ledger.reading;

import id.balai.database.CurrentCity;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerEntry;
import id.balai.ledger.LedgerSubject;
import id.balai.ledger.publication.LogFolders;
import id.balai.ledger.publication.LogStates;
import id.balai.ledger.tlog.LogFolder;
import id.balai.web.NotFound;
import id.balai.web.Open;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The log for people: {@code /log} and {@code /log/catatan/ENTRY}. */
@Controller
@Open
class LogPageController {
    private static final int ROWS = 20;

    private final Ledger ledger;
    private final EntryNames names;
    private final LogStates states;
    private final LogFolders folders;
    private final List<LedgerSubject> subjects;

    LogPageController(
            Ledger ledger, EntryNames names, LogStates states, LogFolders folders, List<LedgerSubject> subjects) {
        this.ledger = ledger;
        this.names = names;
        this.states = states;
        this.folders = folders;
        this.subjects = subjects;
    }

    /**
     * @param sought number, id or year and index of an entry
     * @param year of the entries listed; this year where nothing is said
     * @param before the index before which the list begins
     */
    @GetMapping("/log")
    ModelAndView log(
            @RequestParam(name = "catatan", defaultValue = "") String sought,
            @RequestParam(name = "tahun", required = false) Optional<Integer> year,
            @RequestParam(name = "sebelum", defaultValue = "" + Long.MAX_VALUE) long before)
            throws IOException {
        int listed = year.orElse(ledger.state().year());
        String typed = sought.strip();
        Optional<LedgerEntry> found = typed.isEmpty() ? Optional.empty() : names.search(typed, listed);
        if (found.isPresent()) return new ModelAndView("redirect:" + EntryPage.path(found.get()));
        ModelAndView view = new ModelAndView("ledger/log/page", "page", page(typed, listed, before));
        if (!typed.isEmpty()) view.setStatus(HttpStatus.NOT_FOUND);
        return view;
    }

    @GetMapping("/log/catatan/{name}")
    String entry(@PathVariable String name, Model model) throws IOException {
        LedgerEntry entry = names.entry(name).orElseThrow(NotFound::new);
        String address = base() + EntryPage.path(entry);
        model.addAttribute(
                "page",
                new EntryPage(entry, isSigned(entry), address, thing(entry).orElse(null)));
        return "ledger/entry/page";
    }

    private Optional<String> thing(LedgerEntry entry) {
        return subjects.stream()
                .filter(subject -> subject.kind().equals(entry.kind()))
                .findFirst()
                .flatMap(subject -> subject.path(entry.object()));
    }

    private LogPage page(String sought, int year, long before) throws IOException {
        List<LedgerEntry> found = ledger.before(year, before, ROWS);
        boolean more = found.size() == ROWS && found.getLast().number() > 1;
        String prefix = "/log/" + year;
        return new LogPage(
                ledger.state(),
                states.halt(CurrentCity.get()).isPresent(),
                year,
                found.stream().map(LogPage.Row::of).toList(),
                sought,
                base() + prefix,
                prefix,
                key(year),
                more ? "/log?tahun=" + year + "&sebelum=" + (found.getLast().number() - 1) : null);
    }

    private String key(int year) throws IOException {
        return folders.of(CurrentCity.get(), year)
                .read(LogFolder.VKEY)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
                .orElse("");
    }

    /** By the state of this year's log; older logs are signed to their end but for seconds around a new year. */
    private boolean isSigned(LedgerEntry entry) {
        if (entry.index().isEmpty()) return false;
        return entry.year() != ledger.state().year()
                || entry.index().getAsLong() < ledger.state().entries();
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
