package id.balai.identity.signin;

import id.balai.identity.gate.CurrentActor;
import id.balai.identity.session.Sessions;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /keluar}. */
@Open
@Controller
class SignOutController {
    private final Sessions sessions;
    private final CurrentActor current;

    SignOutController(Sessions sessions, CurrentActor current) {
        this.sessions = sessions;
        this.current = current;
    }

    /** Asks; a mere link must not sign anybody out. */
    @GetMapping("/keluar")
    ModelAndView ask() {
        return new ModelAndView("identity/signout/page");
    }

    @PostMapping("/keluar")
    ModelAndView signOut(HttpServletRequest request) {
        sessions.end(request);
        current.forget(request);
        return Ways.to("/");
    }
}
