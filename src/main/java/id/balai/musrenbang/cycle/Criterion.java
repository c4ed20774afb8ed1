package id.balai.musrenbang.cycle;

import java.util.Locale;

/**
 * By what a level's meeting scores a proposal.
 *
 * @param code as scores keep it, like {@code DESAK}
 * @param weight of 100
 */
public record Criterion(Level level, String code, String indonesian, String english, int weight) {
    /** Its wording in a language. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : indonesian;
    }
}
