package id.balai.identity.own;

import id.balai.identity.PersonalData.Masked;
import id.balai.web.kit.Errors;

/**
 * Where one is reached.
 *
 * @param data as it is now
 * @param phone what was typed, or empty
 * @param email what was typed, or empty
 */
public record ContactPage(Masked data, String phone, String email, Errors errors) {}
