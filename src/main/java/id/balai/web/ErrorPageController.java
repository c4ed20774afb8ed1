package id.balai.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was refused before any page was asked: the firewall, a forged form, a form that is too large. */
@Open
@Controller
class ErrorPageController implements ErrorController {
    @RequestMapping("/error")
    String problem(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
        response.setStatus(status);
        model.addAttribute("page", new ProblemPage(status, ""));
        return "web/problem/page";
    }
}
