package id.balai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** The one place where a failure becomes a page. A bug gets a reference number, never a stack trace. */
@ControllerAdvice
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    @ExceptionHandler(NotFound.class)
    ModelAndView notFound() {
        return page(HttpStatus.NOT_FOUND, "");
    }

    /** The reader went away while we were writing: nobody is there to be told, and nothing of ours is wrong. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void readerIsGone() {
        // The answer cannot be written any more.
    }

    @ExceptionHandler(Exception.class)
    ModelAndView other(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof ErrorResponse known)
            return page(HttpStatus.valueOf(known.getStatusCode().value()), "");
        if (failure.getClass().getName().startsWith("org.springframework.security.")) throw failure;
        String reference = reference();
        LOG.error("{} {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, reference);
    }

    private static ModelAndView page(HttpStatus status, String reference) {
        ModelAndView page = new ModelAndView("web/problem/page");
        page.setStatus(status);
        page.addObject("page", new ProblemPage(status.value(), reference));
        return page;
    }

    private static String reference() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return text.toString();
    }
}
