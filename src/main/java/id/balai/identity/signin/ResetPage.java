package id.balai.identity.signin;

import id.balai.web.kit.Errors;

/** @param login what was typed */
public record ResetPage(String login, Errors errors) {}
