package id.balai.identity.signin;

import id.balai.web.kit.Errors;
import id.balai.web.kit.QrCode;

/**
 * @param code what the app reads
 * @param typed the same for typing
 * @param required whether the account opens nothing before
 * @param demoCode what the app would show, in a demo city only
 */
public record EnrolPage(String ke, QrCode code, String typed, boolean required, String demoCode, Errors errors) {}
