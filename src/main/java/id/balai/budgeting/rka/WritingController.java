package id.balai.budgeting.rka;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.AcceptedProposal;
import id.balai.web.Format;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.Text;
import id.balai.web.kit.Errors;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saves, changes and removes lines. */
@Controller
@Requires(Permission.WRITE_RKA)
class WritingController {
    private static final int LONGEST_REASON = 1_000;
    private static final String CHANGING = "alasan";
    private static final String REMOVING = "sebab";

    private final LineRequests requests;
    private final LineForms forms;
    private final WritingLine writing;
    private final AddingLineFromProposal fromProposal;
    private final Once once;

    WritingController(
            LineRequests requests,
            LineForms forms,
            WritingLine writing,
            AddingLineFromProposal fromProposal,
            Once once) {
        this.requests = requests;
        this.forms = forms;
        this.writing = writing;
        this.fromProposal = fromProposal;
        this.once = once;
    }

    @PostMapping("/anggaran/rka/{year:\\d{4}}/{agency}/baris")
    ModelAndView add(
            @PathVariable String year,
            @PathVariable String agency,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        LineForms.About about = requests.fresh(requests.year(year), requests.agency(agency, actor), typed);
        AcceptedProposal proposal = about.proposal();
        // A proposal that was asked for and is no longer there may not become a line of something else.
        if (proposal == null && typed.containsKey("usulan")) throw new NotFound();
        return decide(
                about,
                typed,
                actor,
                content -> proposal == null
                        ? writing.add(about.pot(), content, null, actor)
                        : fromProposal.run(proposal.number(), content, actor));
    }

    @PostMapping("/anggaran/rka/baris/{id}")
    ModelAndView change(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor) {
        BudgetLine line = requests.line(id, actor);
        if (line.removed()) return gone(line, typed);
        LineForms.About about = requests.existing(id, typed, actor);
        String reason = reason(typed, CHANGING);
        return decide(about, typed, actor, content -> writing.change(id, seen(typed), content, reason, actor));
    }

    /** Somebody else changed it: both versions side by side, and the form keeps what was typed. */
    private ModelAndView changedMeanwhile(BudgetLine line, Map<String, String> typed) {
        BothVersions both = BothVersions.of(LineFields.of(line.content()), typed, forms::words);
        LineForms.About about = requests.existing(line, both.merged());
        BudgetLines.Writer writer = requests.lastWriter(line);
        String refused = Text.t("budgeting.both.changed", writer.name(), Format.dateTime(writer.at()));
        ModelAndView view = new ModelAndView("budgeting/lineform/page", HttpStatus.CONFLICT);
        view.addObject("page", forms.both(about, typed, both, refused));
        return view;
    }

    /** Somebody else removed it: what was typed can still become a line of its own. */
    private ModelAndView gone(BudgetLine line, Map<String, String> typed) {
        BudgetLines.Writer writer = requests.lastWriter(line);
        String refused = Text.t(
                "budgeting.both.gone", String.valueOf(line.number()), writer.name(), Format.dateTime(writer.at()));
        return again(requests.like(line, typed), typed, Errors.NONE, refused, HttpStatus.CONFLICT);
    }

    @PostMapping("/anggaran/rka/baris/{id}/hapus")
    ModelAndView remove(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor) {
        BudgetLine line = requests.line(id, actor);
        // The same removal once more, or another's: either way it is gone, as this planner wanted.
        if (line.removed()) return new ModelAndView("redirect:" + saved(line));
        LineForms.About about = requests.existing(id, typed, actor);
        String reason = reason(typed, REMOVING);
        Map<String, String> fields = LineForms.defaults(about);
        fields.put(REMOVING, reason);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            String wrong = reason.isEmpty()
                    ? Text.t("budgeting.form.reason.missing")
                    : Text.t("budgeting.form.long", LONGEST_REASON);
            return again(about, fields, Errors.on(REMOVING, wrong), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return new ModelAndView("redirect:"
                    + once.run(typed.get(Once.FIELD), () -> saved(writing.remove(id, seen(typed), reason, actor))));
        } catch (RefusedLine refused) {
            return again(
                    about, fields, Errors.NONE, Refusals.words(refused.refusal()), Refusals.status(refused.refusal()));
        }
    }

    /** Between the look at the line and the decision. */
    private ModelAndView meanwhile(UUID id, Map<String, String> typed, Actor actor) {
        BudgetLine line = requests.line(id, actor);
        return line.removed() ? gone(line, typed) : changedMeanwhile(line, typed);
    }

    private ModelAndView decide(
            LineForms.About about, Map<String, String> typed, Actor actor, Function<LineContent, BudgetLine> decision) {
        TypedLine.Read read = TypedLine.read(typed, about.item());
        LineContent content = read.content();
        Errors errors = reason(typed, CHANGING).length() > LONGEST_REASON
                ? read.errors().and(CHANGING, Text.t("budgeting.form.long", LONGEST_REASON))
                : read.errors();
        if (content == null || !errors.isEmpty()) {
            BudgetLine line = about.line();
            if (line != null && line.version() != seen(typed)) return changedMeanwhile(line, typed);
            return again(about, typed, errors, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return new ModelAndView("redirect:"
                    + once.run(typed.get(Once.FIELD), () -> {
                        BudgetLine line = decision.apply(content);
                        return typed.containsKey("lanjut") ? next(line) : saved(line);
                    }));
        } catch (RefusedLine refused) {
            LineRefused refusal = refused.refusal();
            if (refusal instanceof LineRefused.ChangedMeanwhile && about.line() != null) {
                return meanwhile(about.line().id(), typed, actor);
            }
            return again(about, typed, Errors.NONE, Refusals.words(refusal), Refusals.status(refusal));
        }
    }

    private ModelAndView again(
            LineForms.About about,
            Map<String, String> typed,
            Errors errors,
            @Nullable String refused,
            HttpStatus status) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.remove("cari");
        ModelAndView view = new ModelAndView("budgeting/lineform/page", status);
        view.addObject("page", forms.page(about, fields, errors, refused));
        return view;
    }

    private static String saved(BudgetLine line) {
        return "/anggaran/rka/" + line.pot().year() + "/" + line.pot().agency() + "?tersimpan=" + line.number()
                + "#sub-" + line.pot().subKegiatan();
    }

    /** The form of the next line of the same sub kegiatan, with what most lines share. */
    private static String next(BudgetLine line) {
        LineContent content = line.content();
        String next = "/anggaran/rka/" + line.pot().year() + "/" + line.pot().agency() + "/baru?sub="
                + line.pot().subKegiatan() + "&tersimpan=" + line.number() + "&dana=" + content.fund();
        RegionCode place = content.place();
        Month month = content.month();
        return next
                + (place == null ? "" : "&tempat=" + place)
                + (month == null ? "" : "&bulan=" + month.getValue())
                + (content.item() == null ? "&rekening=" + content.account() : "");
    }

    private static int seen(Map<String, String> typed) {
        try {
            return Integer.parseInt(typed.getOrDefault("versi", ""));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String reason(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
