package id.balai.notification.choice;

import id.balai.identity.Actor;
import id.balai.identity.Contacts;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.EmailAddress;
import id.balai.notification.Topic;
import id.balai.notification.choice.ChoicePage.Row;
import id.balai.web.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /akun/kabar/pilihan}: what somebody wants to hear, by which way, and in which language letters are. */
@Requires(Permission.OWN_ACCOUNT)
@Controller
class ChoiceController {
    private static final String PATH = "/akun/kabar/pilihan";

    private final Choices choices;
    private final Contacts contacts;
    private final List<Topic> topics;
    private final TransactionTemplate transaction;

    ChoiceController(Choices choices, Contacts contacts, List<Topic> topics, TransactionTemplate transaction) {
        this.choices = choices;
        this.contacts = contacts;
        this.topics =
                topics.stream().sorted(Comparator.comparingInt(Topic::order)).toList();
        this.transaction = transaction;
    }

    @GetMapping(PATH)
    String show(Actor actor, @RequestParam(defaultValue = "false") boolean tersimpan, Model model) {
        Choices.Known known = choices.of(List.of(actor.person()));
        boolean agreed = contacts.agreed(actor.person());
        List<Row> rows = topicsOf(actor).stream()
                .map(topic -> {
                    Choice choice = known.of(actor.person(), topic.code());
                    boolean letters = topic.forOfficials() || agreed;
                    return new Row(topic, new Choice(choice.shown(), letters ? choice.rhythm() : Rhythm.NEVER));
                })
                .toList();
        model.addAttribute(
                "page",
                new ChoicePage(
                        rows,
                        contacts.email(actor.person()).map(EmailAddress::masked).orElse(""),
                        choices.language(actor.person()).getLanguage(),
                        tersimpan));
        return "notification/choice/page";
    }

    /** Who asks for letters agrees to them; the form says so. */
    @PostMapping(PATH)
    String save(Actor actor, @RequestParam Map<String, String> form) {
        transaction.executeWithoutResult(_ -> {
            for (Topic topic : topicsOf(actor)) {
                Rhythm rhythm = rhythm(form.get("surel_" + topic.code()));
                choices.choose(
                        actor.person(), topic.code(), new Choice(form.containsKey("kotak_" + topic.code()), rhythm));
                if (rhythm != Rhythm.NEVER && !topic.forOfficials()) contacts.agree(actor.person());
            }
            choices.speak(actor.person(), "en".equals(form.get("bahasa_surel")) ? Text.ENGLISH : Text.INDONESIAN);
        });
        return "redirect:" + PATH + "?tersimpan=true";
    }

    private List<Topic> topicsOf(Actor actor) {
        return topics.stream()
                .filter(topic -> !topic.forOfficials() || actor.official())
                .toList();
    }

    /** What is no rhythm is none: nobody gets letters by a broken form. */
    private static Rhythm rhythm(@Nullable String name) {
        return Stream.of(Rhythm.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(Rhythm.NEVER);
    }
}
