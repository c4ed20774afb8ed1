package id.balai.musrenbang.missing;

import id.balai.web.kit.Errors;
import java.util.List;

/**
 * Saying what the kamus lacks.
 *
 * @param recorded whether the reader's voice was just counted
 */
public record MissingWorkPage(List<MissingNeed> needs, String typed, Errors errors, boolean recorded) {}
