package id.balai.journeys;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an answer must not be: a fault of ours, the talk of a framework, a "no" without words, or what somebody typed run. */
final class WrongAnswer {
    private static final Pattern TALK =
            Pattern.compile("\\w+Exception\\b|\\bat [a-z]+\\.[a-z]+\\.|org\\.spring|org\\.apache"
                    + "|java\\.(lang|util)|Whitelabel|\\b(?i:failed to|must be|must not|is required|invalid|bad request|not found"
                    + "|internal server|method not|cannot|could not|for value|null)\\b");
    private static final Pattern UNREAD =
            Pattern.compile("<(script|style|svg)\\b.*?</\\1>|<(?:[^>\"]|\"[^\"]*\")*+>", Pattern.DOTALL);
    private static final Pattern NO = Pattern.compile("class=\"galat\"|role=\"(?:alert|status)\"|class=\"lead\"");

    private WrongAnswer() {}

    /** In a few words, or empty when it is as it should be. */
    static String in(HttpResponse<String> answer) {
        String body = answer.body();
        if (answer.statusCode() >= 500) return "is a fault";
        if (body.contains("<script>alert(1)")) return "runs what was typed";
        if (answer.headers().allValues("Set-Cookie").contains("x=y")) return "takes a header of the sender's";
        if (answer.headers().firstValue("Location").orElse("").contains("jahat")) return "sends away";
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        if (answer.statusCode() >= 400) {
            if (!page || !body.contains("<html lang=\"id\"")) return "is no page of ours";
            if (!NO.matcher(body).find()) return "says nothing";
        }
        Matcher talk = TALK.matcher(page ? UNREAD.matcher(body).replaceAll(" ") : "");
        return talk.find() ? "talks: " + talk.group() : "";
    }
}
