package id.balai.identity.own;

import id.balai.web.kit.Errors;

/** Asks for the password again before the account is changed. */
public record ConfirmPage(Errors errors) {}
