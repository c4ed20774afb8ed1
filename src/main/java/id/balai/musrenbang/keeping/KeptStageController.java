package id.balai.musrenbang.keeping;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.TypedDay;
import id.balai.musrenbang.cycle.ChangingCycle;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Stage;
import id.balai.web.Format;
import id.balai.web.NotFound;
import id.balai.web.kit.Errors;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opens, closes or extends a stage of a year: one form with two instants. */
@Controller
@Requires(Permission.KEEP_CYCLE)
class KeptStageController {
    static final String OPENS = "buka";
    static final String CLOSES = "tutup";
    static final String DAYS = "hari";
    private static final String PATH = "/kelola/musrenbang/{year:\\d{4}}/tahap/{stage}";
    private static final String SUBMISSION = "usulan";
    private static final int MOST_DAYS = 60;

    private final ChangingCycle changing;
    private final CarryingOut carrying;

    KeptStageController(ChangingCycle changing, CarryingOut carrying) {
        this.changing = changing;
        this.carrying = carrying;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable int year, @PathVariable String stage) {
        Cycles.Known known = carrying.year(year);
        Stage now = stage(known.cycle(), stage);
        return page(known, now, ChangeForm.with(fields(now), known), Errors.NONE);
    }

    @PostMapping(PATH)
    ModelAndView change(
            @PathVariable int year, @PathVariable String stage, @RequestParam Map<String, String> typed, Actor actor) {
        Cycles.Known known = carrying.year(year);
        Stage now = stage(known.cycle(), stage);
        Optional<Instant> opens = instant(typed.getOrDefault(OPENS, ""));
        Optional<Instant> closes = instant(typed.getOrDefault(CLOSES, ""));
        int days = days(typed.getOrDefault(DAYS, ""));
        Errors errors = Errors.NONE;
        if (opens.isEmpty()) errors = errors.and(OPENS, t("musrenbang.keep.noInstant"));
        if (closes.isEmpty()) errors = errors.and(CLOSES, t("musrenbang.keep.noInstant"));
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            errors = errors.and(CLOSES, t("musrenbang.keep.closesBefore"));
        }
        if (days < 1) errors = errors.and(DAYS, t("musrenbang.keep.noDays", MOST_DAYS));
        TypedReason reason = TypedReason.read(typed, known.open(), errors);
        if (!reason.errors().isEmpty()) {
            ModelAndView again = page(known, now, typed, reason.errors());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Stage wanted = new Stage(now.level(), opens.orElseThrow(), closes.orElseThrow(), days);
        FiscalYear plan = known.cycle().year();
        return carrying.change(
                plan,
                typed,
                seen -> changing.stage(plan, seen, wanted, reason.reason(), actor),
                new CarryingOut.Form() {
                    @Override
                    public ModelAndView page(Cycles.Known fresh, Map<String, String> fields, Errors errors) {
                        return KeptStageController.page(fresh, now, fields, errors);
                    }

                    @Override
                    public Errors differing(Cycles.Known fresh) {
                        return KeptStageController.differing(typed, stage(fresh.cycle(), stage));
                    }
                });
    }

    private static Map<String, String> fields(Stage stage) {
        return Map.of(
                OPENS,
                local(stage.opens()),
                CLOSES,
                local(stage.closes()),
                DAYS,
                Integer.toString(stage.workingDays()));
    }

    private static Errors differing(Map<String, String> typed, Stage stands) {
        Map<String, String> said = Map.of(
                OPENS,
                Format.dateTime(stands.opens()),
                CLOSES,
                Format.dateTime(stands.closes()),
                DAYS,
                Format.number(stands.workingDays()));
        Errors errors = Errors.NONE;
        Map<String, String> fields = fields(stands);
        for (String field : List.of(OPENS, CLOSES, DAYS)) {
            if (typed.getOrDefault(field, "").strip().equals(fields.get(field))) continue;
            errors = errors.and(field, t("musrenbang.keep.now", said.get(field)));
        }
        return errors;
    }

    /** How a stage stands in addresses. */
    static String nameOf(Stage stage) {
        return stage.level() == null ? SUBMISSION : stage.level().name().toLowerCase(Locale.ROOT);
    }

    private static ModelAndView page(Cycles.Known known, Stage stage, Map<String, String> typed, Errors errors) {
        String action = ChangeForm.yearPath(known.cycle().year()) + "/tahap/" + nameOf(stage);
        ModelAndView view = new ModelAndView("musrenbang/keeping/stage");
        view.addObject(
                "page", new ChangeForm(known.cycle().year(), known.open(), t(stage.labelKey()), action, typed, errors));
        return view;
    }

    private static Stage stage(Cycle cycle, String name) {
        return cycle.stages().stream()
                .filter(s -> nameOf(s).equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String local(Instant at) {
        return at.atZone(Format.ZONE)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** A day and a time of the city's clocks, as the field sends them: {@code 2027-01-05T08:00}. */
    private static Optional<Instant> instant(String typed) {
        String[] parts = typed.strip().split("T", -1);
        if (parts.length != 2) return Optional.empty();
        @Nullable LocalTime time = time(parts[1]);
        return time == null
                ? Optional.empty()
                : TypedDay.find(parts[0])
                        .map(day -> day.atTime(time).atZone(Format.ZONE).toInstant());
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static int days(String typed) {
        String plain = typed.strip();
        int days = plain.matches("\\d{1,2}") ? Integer.parseInt(plain) : 0;
        return days <= MOST_DAYS ? days : 0;
    }
}
