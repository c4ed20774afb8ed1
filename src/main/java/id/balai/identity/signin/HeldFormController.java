package id.balai.identity.signin;

import id.balai.identity.Actor;
import id.balai.identity.gate.HeldForms;
import id.balai.web.NotFound;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    HeldFormController(HeldForms held) {
        this.held = held;
    }

    @GetMapping(HeldForms.PAGE)
    String show(Optional<Actor> actor, HttpServletRequest request, Model model) {
        model.addAttribute("page", held.find(request, actor.map(Actor::person)).orElseThrow(NotFound::new));
        return "identity/held/page";
    }

    @PostMapping(HeldForms.PAGE + "/buang")
    ModelAndView drop(HttpServletRequest request, HttpServletResponse response) {
        held.drop(request, response);
        return Ways.to("/");
    }
}
