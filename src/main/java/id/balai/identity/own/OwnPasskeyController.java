package id.balai.identity.own;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.identity.account.Passkeys;
import id.balai.identity.account.Site;
import id.balai.identity.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /akun/kunci}: registers a passkey. */
@Requires(Permission.OWN_ACCOUNT)
@Controller
class OwnPasskeyController {
    private static final String CHALLENGE = "tantangan-baru";
    private static final int LONGEST_LABEL = 60;

    private final Passkeys passkeys;
    private final Sessions sessions;

    OwnPasskeyController(Passkeys passkeys, Sessions sessions) {
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @PostMapping("/akun/kunci/tantangan")
    ResponseEntity<String> challenge(Actor actor, HttpServletRequest request) {
        if (!sessions.confirmed(request))
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        String challenge = passkeys.challenge();
        sessions.put(request, CHALLENGE, challenge);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(passkeys.creationOptions(Site.of(request), actor.person(), challenge));
    }

    @PostMapping("/akun/kunci")
    String register(
            Actor actor,
            @RequestParam(defaultValue = "") String kunci,
            @RequestParam(defaultValue = "") String nama,
            HttpServletRequest request) {
        Optional<String> challenge = sessions.take(request, CHALLENGE);
        String label = nama.isBlank() ? "Kunci sandi" : nama.strip();
        boolean registered = challenge.isPresent()
                && sessions.confirmed(request)
                && passkeys.register(
                        Site.of(request),
                        actor.person(),
                        challenge.get(),
                        kunci,
                        label.substring(0, Math.min(label.length(), LONGEST_LABEL)));
        return "redirect:/akun/keamanan" + (registered ? "?tersimpan=ya" : "");
    }
}
