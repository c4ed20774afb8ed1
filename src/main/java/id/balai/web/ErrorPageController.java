package id.balai.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was refused before any page was asked (the firewall, a forged form, a form that is too large), or failed while one was written. */
@Open
@Controller
class ErrorPageController implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPageController.class);

    @RequestMapping("/error")
    String problem(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
        response.setStatus(status);
        model.addAttribute("page", new ProblemPage(status, reference(status, request)));
        return "web/problem/page";
    }

    /** Under which the failure stands in the log; the page asks to quote it. Empty when the failure is not ours. */
    private static String reference(int status, HttpServletRequest request) {
        if (status != HttpStatus.INTERNAL_SERVER_ERROR.value()) return "";
        String reference = Problems.reference();
        LOG.error(
                "{} {} {}",
                reference,
                request.getMethod(),
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return reference;
    }
}
