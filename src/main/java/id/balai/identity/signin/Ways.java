package id.balai.identity.signin;

import id.balai.identity.gate.LocalPath;
import id.balai.identity.session.Stage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where somebody goes next on the way in. */
final class Ways {
    private Ways() {}

    /** See other: the browser asks for the next page with GET. */
    static ModelAndView to(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    static String next(Stage stage, String ke, boolean official) {
        return switch (stage) {
            case FACTOR -> with("/masuk/kode", ke);
            case ENROL -> with("/masuk/pasang", ke);
            case COMPLETE -> afterSignIn(ke, official);
        };
    }

    static String afterSignIn(String ke, boolean official) {
        return LocalPath.of(ke, official ? "/kerja" : "/akun").value();
    }

    static String with(String page, String ke) {
        String local = LocalPath.of(ke, "").value();
        return local.isEmpty() ? page : page + "?ke=" + URLEncoder.encode(local, StandardCharsets.UTF_8);
    }
}
