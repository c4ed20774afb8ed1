package id.balai.web;

/**
 * @param status the HTTP status
 * @param reference what to quote when asking for help; empty when it was no fault of ours
 */
public record ProblemPage(int status, String reference) {

    /** The message that fits: a status without words of its own takes those of its class. */
    public String key() {
        return switch (status) {
            case 403, 404, 405, 413, 429, 503 -> "web.problem." + status;
            default -> status >= 500 ? "web.problem.500" : "web.problem.400";
        };
    }
}
