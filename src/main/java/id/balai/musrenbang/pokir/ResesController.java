package id.balai.musrenbang.pokir;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.MovableClock;
import id.balai.kernel.NonBlank;
import id.balai.kernel.TypedDay;
import id.balai.organisation.Holder;
import id.balai.organisation.PostRole;
import id.balai.organisation.Posts;
import id.balai.organisation.Regions;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Setwan writes down the reses that pokir come from. */
@Controller
@Requires(Permission.KEEP_RESES)
class ResesController {
    private static final int SHOWN = 100;

    private final ResesBook book;
    private final RecordingReses recording;
    private final Seats seats;
    private final Posts posts;
    private final Regions regions;
    private final Once once;
    private final Clock clock;

    ResesController(
            ResesBook book,
            RecordingReses recording,
            Seats seats,
            Posts posts,
            Regions regions,
            Once once,
            Clock clock) {
        this.book = book;
        this.recording = recording;
        this.seats = seats;
        this.posts = posts;
        this.regions = regions;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/musrenbang/pokir/reses")
    ModelAndView show() {
        return page(Map.of(), Errors.NONE, null);
    }

    @PostMapping("/musrenbang/pokir/reses")
    ModelAndView record(@RequestParam Map<String, String> typed, Actor actor) {
        Optional<String> number = text(typed, ResesPage.NUMBER, 40);
        Optional<String> place = text(typed, ResesPage.PLACE, 200);
        Optional<LocalDate> from = TypedDay.find(typed.getOrDefault(ResesPage.FROM, ""));
        Optional<LocalDate> to = TypedDay.find(typed.getOrDefault(ResesPage.TO, ""));
        Optional<ResesPage.Member> member = members().stream()
                .filter(m -> m.seat().post().toString().equals(typed.get(ResesPage.MEMBER)))
                .findFirst();
        Errors errors = Errors.NONE;
        if (number.isEmpty()) errors = errors.and(ResesPage.NUMBER, t("pokir.wrong.number"));
        if (member.isEmpty()) errors = errors.and(ResesPage.MEMBER, t("pokir.wrong.member"));
        if (from.isEmpty()) errors = errors.and(ResesPage.FROM, t("pokir.wrong.day"));
        if (to.isEmpty()) errors = errors.and(ResesPage.TO, t("pokir.wrong.day"));
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            errors = errors.and(ResesPage.TO, t("pokir.wrong.order"));
        }
        if (place.isEmpty()) errors = errors.and(ResesPage.PLACE, t("pokir.wrong.held"));
        if (!errors.isEmpty()) return page(typed, errors, null);
        try {
            return new ModelAndView("redirect:"
                    + once.run(typed.get(Once.FIELD), () -> {
                        recording.record(
                                number.orElseThrow(),
                                member.orElseThrow().seat().post(),
                                member.orElseThrow().holder(),
                                from.orElseThrow(),
                                to.orElseThrow(),
                                place.orElseThrow(),
                                actor);
                        return "/musrenbang/pokir/reses";
                    }));
        } catch (PokirRefused.Thrown refused) {
            return page(typed, Errors.NONE, PokirWords.of(refused.why(), regions));
        }
    }

    private ModelAndView page(Map<String, String> typed, Errors errors, @Nullable String refused) {
        boolean wrong = refused != null || !errors.isEmpty();
        ModelAndView view =
                new ModelAndView("musrenbang/pokir/reses", wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject("page", new ResesPage(book.latest(SHOWN), members(), typed, errors, refused));
        return view;
    }

    /** Who sits in the council today. */
    private List<ResesPage.Member> members() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        List<Holder> holders = posts.holders(PostRole.DPRD_MEMBER, null, null, today);
        List<ResesPage.Member> members = new ArrayList<>();
        for (Holder holder : holders) {
            posts.heldBy(holder.person(), today).stream()
                    .filter(post -> post.role() == PostRole.DPRD_MEMBER)
                    .flatMap(post -> seats.of(post.post()).stream())
                    .map(seat -> new ResesPage.Member(seat, holder))
                    .forEach(members::add);
        }
        return members;
    }

    private static Optional<String> text(Map<String, String> typed, String field, int longest) {
        return NonBlank.find(typed.getOrDefault(field, ""))
                .map(NonBlank::value)
                .filter(text -> text.length() >= 3 && text.length() <= longest);
    }
}
