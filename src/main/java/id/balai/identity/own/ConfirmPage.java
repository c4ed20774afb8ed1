package id.balai.identity.own;

import id.balai.web.kit.Errors;

/**
 * Asks for the password again before the account is changed.
 *
 * @param next where that is done
 */
public record ConfirmPage(String next, Errors errors) {}
