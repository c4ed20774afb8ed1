package id.balai.budgeting.question;

import id.balai.web.kit.Errors;
import id.balai.web.kit.Promise;

/** The form in which a line is asked about. */
public record AskPage(Questions.Asked line, String agency, String typed, Promise promise, Errors errors) {
    public String linePath() {
        return "/anggaran/baris/" + line.line();
    }

    public String path() {
        return linePath() + "/tanya";
    }
}
