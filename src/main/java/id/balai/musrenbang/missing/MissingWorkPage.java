package id.balai.musrenbang.missing;

import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.List;

/**
 * What the kamus lacks, what was answered, and saying it oneself.
 *
 * @param asking whether the reader is signed in, so may say what is missing
 * @param typed what was typed, {@code kelurahan} what was chosen
 * @param recorded whether the reader's voice was just counted
 */
public record MissingWorkPage(
        int year,
        List<MissingNeed> needs,
        boolean asking,
        String typed,
        String kelurahan,
        List<Choice> places,
        Errors errors,
        boolean recorded) {}
