package id.balai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Leads on to another address of the site. After a form with 303, so that every browser and proxy asks for the page with
 * GET and sends the form no second time (RFC 9110 15.4.4); a page that only moved is 302.
 */
final class SeeOther extends RedirectView {
    SeeOther(String path) {
        super(path, true, false, false);
    }

    @Override
    protected HttpStatusCode getHttp11StatusCode(
            HttpServletRequest request, HttpServletResponse response, String targetUrl) {
        return HttpMethod.POST.matches(request.getMethod()) ? HttpStatus.SEE_OTHER : HttpStatus.FOUND;
    }
}
