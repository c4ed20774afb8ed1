package id.balai.identity.own;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.PersonalData;
import id.balai.identity.Requires;
import id.balai.identity.person.AccessLog;
import id.balai.identity.person.Consents;
import id.balai.identity.person.People;
import id.balai.identity.person.Person;
import id.balai.identity.session.Sessions;
import id.balai.organisation.Regions;
import id.balai.web.NotFound;
import id.balai.web.OwnMatter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /akun}. */
@Requires(Permission.OWN_ACCOUNT)
@Controller
class OwnAccountController {
    private static final int MOST = 50;
    private static final int MOST_LOOKS = 500;

    private final People people;
    private final PersonalData data;
    private final AccessLog log;
    private final Consents consents;
    private final Sessions sessions;
    private final Regions regions;
    private final Confirming confirming;
    private final List<OwnMatter.Source> matters;

    OwnAccountController(
            People people,
            PersonalData data,
            AccessLog log,
            Consents consents,
            Sessions sessions,
            Regions regions,
            Confirming confirming,
            List<OwnMatter.Source> matters) {
        this.people = people;
        this.data = data;
        this.log = log;
        this.consents = consents;
        this.sessions = sessions;
        this.regions = regions;
        this.confirming = confirming;
        this.matters = matters;
    }

    @GetMapping("/akun")
    String show(
            Actor actor, @RequestParam(defaultValue = "") String tersimpan, HttpServletRequest request, Model model) {
        Person person = people.get(actor.person());
        List<OwnMatter> own = matters.stream()
                .flatMap(source -> source.of(actor.person(), MOST).stream())
                .sorted(Comparator.comparing(OwnMatter::at).reversed())
                .limit(MOST)
                .toList();
        model.addAttribute(
                "page",
                new OwnPage(
                        actor.displayName(),
                        actor.posts(),
                        data.masked(actor.person()),
                        person.region()
                                .flatMap(regions::find)
                                .map(r -> regions.fullName(r.code()))
                                .orElse(""),
                        "identity.verification." + person.verification(),
                        own,
                        sessions.list(request, actor.person()),
                        log.of(actor.person(), MOST_LOOKS).size(),
                        consents.has(actor.person(), Consents.MESSAGES),
                        tersimpan.equals("kontak")));
        return "identity/own/page";
    }

    @GetMapping("/akun/siapa-melihat")
    String seen(Actor actor, Model model) {
        model.addAttribute("page", new SeenPage(log.of(actor.person(), MOST_LOOKS)));
        return "identity/seen/page";
    }

    /** Ends one session, or all but this; whoever signed in just now is not asked again. */
    @PostMapping("/akun/sesi")
    ModelAndView end(Actor actor, @RequestParam(defaultValue = "") String sesi, HttpServletRequest request) {
        if (!sessions.isFresh(request)) return confirming.before(actor, request);
        if (sesi.equals("lain")) sessions.endOthers(request, actor.person());
        else sessions.endOne(actor.person(), sesi);
        return new ModelAndView("redirect:/akun");
    }

    /** Of several posts, the one that signs from now on. */
    @PostMapping("/akun/jabatan")
    String actBy(Actor actor, @RequestParam UUID jabatan, HttpServletRequest request) {
        if (actor.posts().stream().noneMatch(post -> post.post().equals(jabatan))) throw new NotFound();
        sessions.actBy(request, jabatan);
        return "redirect:/akun";
    }

    @PostMapping("/akun/kabar")
    String consent(Actor actor, @RequestParam(defaultValue = "false") boolean mau) {
        boolean has = consents.has(actor.person(), Consents.MESSAGES);
        if (mau && !has) consents.give(actor.person(), Consents.MESSAGES);
        if (!mau && has) consents.withdraw(actor.person(), Consents.MESSAGES);
        return "redirect:/akun";
    }
}
