package id.balai.musrenbang.cycle;

import id.balai.kernel.ReasonCode;
import java.util.Locale;
import java.util.Set;

/**
 * A reason of the city's list, with its fixed wording.
 *
 * @param verdicts for which decisions it may be given
 */
public record ListedReason(ReasonCode code, Level level, Set<Verdict> verdicts, String indonesian, String english) {
    public ListedReason {
        verdicts = Set.copyOf(verdicts);
    }

    /** The wording in a language. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : indonesian;
    }
}
