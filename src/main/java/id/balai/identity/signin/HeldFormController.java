package id.balai.identity.signin;

import id.balai.identity.Actor;
import id.balai.identity.gate.HeldForm;
import id.balai.identity.gate.HeldForms;
import id.balai.web.FieldWords;
import id.balai.web.NotFound;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /masuk/lanjut}: shows what was typed before the session ran out, and sends it where it was meant to go. */
@Open
@Controller
class HeldFormController {
    private final HeldForms held;
    private final List<FieldWords> words;

    HeldFormController(HeldForms held, List<FieldWords> words) {
        this.held = held;
        this.words = words;
    }

    @GetMapping(HeldForms.PAGE)
    String show(Optional<Actor> actor, HttpServletRequest request, Model model) {
        HeldForm form = held.find(request, actor.map(Actor::person)).orElseThrow(NotFound::new);
        model.addAttribute("page", page(form));
        return "identity/held/page";
    }

    private HeldPage page(HeldForm form) {
        List<HeldForm.Field> typed =
                form.fields().stream().filter(HeldForm.Field::typed).toList();
        List<HeldPage.Word> written = typed.stream()
                .flatMap(field ->
                        FieldWords.labelKey(words, field.name())
                                .map(key -> new HeldPage.Word(key, field.value()))
                                .stream())
                .toList();
        return new HeldPage(form, written, typed.size() - written.size());
    }

    @PostMapping(HeldForms.PAGE + "/buang")
    ModelAndView drop(HttpServletRequest request, HttpServletResponse response) {
        held.drop(request, response);
        return Ways.to("/");
    }
}
