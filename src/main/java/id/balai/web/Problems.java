package id.balai.web;

import id.balai.database.DatabaseAway;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** The one place where a failure becomes a page. A bug gets a reference number, never a stack trace. */
@ControllerAdvice
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private final ObjectProvider<FieldWords> fields;

    Problems(ObjectProvider<FieldWords> fields) {
        this.fields = fields;
    }

    /** A form that was carried out, changed, and sent once more from the page that came back. */
    @ExceptionHandler(SentOtherwise.class)
    ModelAndView sentOtherwise(SentOtherwise sent, HttpServletRequest request) {
        List<FieldWords> words = fields.stream().toList();
        List<SentPage.Word> typed = new ArrayList<>();
        request.getParameterMap()
                .forEach((name, values) -> FieldWords.labelKey(words, name)
                        .ifPresent(label -> Arrays.stream(values)
                                .filter(value -> !value.isBlank())
                                .forEach(value -> typed.add(new SentPage.Word(label, value)))));
        ModelAndView page = new ModelAndView("web/sent/page");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("page", new SentPage(sent.location(), typed));
        return page;
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView notFound() {
        return page(HttpStatus.NOT_FOUND, "");
    }

    /** What stands in an address and cannot be one of ours is not there; in the query or a form it cannot be read. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView mistyped(MethodArgumentTypeMismatchException mistyped) {
        boolean inAddress = mistyped.getParameter().hasParameterAnnotation(PathVariable.class);
        return page(inAddress ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, "");
    }

    /** Fields that the server could not take apart: bad percent-encoding, bytes that are no UTF-8, too many or too long. */
    @ExceptionHandler(InvalidParameterException.class)
    ModelAndView illegible(InvalidParameterException illegible) {
        HttpStatus status = HttpStatus.resolve(illegible.getErrorCode());
        return page(status == null ? HttpStatus.BAD_REQUEST : status, "");
    }

    /** A form with files that ends in the middle or is none; one that is too large says so itself. */
    @ExceptionHandler(MultipartException.class)
    ModelAndView torn(MultipartException torn) {
        return page(
                torn instanceof MaxUploadSizeExceededException ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
                "");
    }

    /** The reader went away while we were writing: nobody is there to be told, and nothing of ours is wrong. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void readerIsGone() {
        // The answer cannot be written any more.
    }

    @ExceptionHandler(Exception.class)
    ModelAndView other(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof ErrorResponse known) {
            // Allow beside a 405, Accept beside a 415 (RFC 9110 15.5.6).
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return page(HttpStatus.valueOf(known.getStatusCode().value()), "");
        }
        if (failure.getClass().getName().startsWith("org.springframework.security.")) throw failure;
        // DatabaseAwayFilter answers: the frame of a page cannot be drawn without the database either.
        if (DatabaseAway.isBehind(failure)) throw failure;
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

    /** Short enough to be read out on the telephone, and found again in the log. */
    static String reference() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return text.toString();
    }
}
