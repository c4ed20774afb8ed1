package id.balai.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server itself refuses, before there is a city or a page: a request that is no HTTP, a protocol or a coding
 * that nobody knows. Says it in both languages, in words that any client shows, with the number to quote.
 */
final class BeforeAnyPage extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(BeforeAnyPage.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        boolean answered = status < 400 || response.getContentWritten() > 0 || !response.setErrorReported();
        if (answered || !canBeTold(response)) return;
        String reference = Problems.reference();
        // Nothing of the request: it may be anything.
        if (failure == null) LOG.info("{} {} before any page", reference, status);
        else LOG.error("{} {} before any page", reference, status, failure);
        try {
            tell(response, words(status, reference));
        } catch (IOException | IllegalStateException e) {
            LOG.debug("{} nobody is there to be told", reference, e);
        }
    }

    private static boolean canBeTold(Response response) {
        AtomicBoolean open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        return open.get();
    }

    private static void tell(Response response, String words) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        PrintWriter writer = response.getReporter();
        if (writer == null) return;
        writer.write(words);
        response.finishResponse();
    }

    private static String words(int status, String reference) {
        // 501 and 505 are about the request, too: no fault of ours (RFC 9110 15.6.2, 15.6.6).
        boolean theirs = status < 500 || status == 501 || status == 505;
        String key = theirs ? "web.problem.unreadable" : "web.problem.500";
        StringBuilder words = new StringBuilder();
        for (Locale language : List.of(Text.INDONESIAN, Text.ENGLISH)) {
            words.append(Text.in(language, key)).append(' ').append(Text.in(language, key + ".next"));
            words.append(' ').append(Text.in(language, "web.problem.reference"));
            words.append(": ").append(reference).append(".\n");
        }
        return words.toString();
    }
}
