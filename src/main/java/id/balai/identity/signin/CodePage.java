package id.balai.identity.signin;

import id.balai.web.kit.Errors;

/**
 * Asks for a code that was sent.
 *
 * @param action where the form goes
 * @param demoCode the code, in a demo city only
 * @param newPassword whether a new password is asked for too
 */
public record CodePage(String action, String demoCode, boolean newPassword, Errors errors) {}
