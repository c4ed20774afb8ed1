package id.balai.identity.own;

import id.balai.identity.Actor;
import id.balai.identity.account.Accounts;
import id.balai.web.kit.Errors;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Asks who it is again, before something is changed that a thief of the session would change first (ASVS 7.5.1, 7.5.2). */
@Component
class Confirming {
    private final Accounts accounts;

    Confirming(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The page that asks, instead of what this request wants; the answer leads there. */
    ModelAndView before(Actor actor, HttpServletRequest request) {
        return page(actor, Wish.of(request), Errors.NONE, HttpStatus.OK);
    }

    ModelAndView page(Actor actor, Wish wish, Errors errors, HttpStatus status) {
        boolean passkey = accounts.get(actor.person()).passkeys() > 0;
        ModelAndView view = new ModelAndView("identity/confirm/page", "page", new ConfirmPage(wish, passkey, errors));
        view.setStatus(status);
        return view;
    }
}
