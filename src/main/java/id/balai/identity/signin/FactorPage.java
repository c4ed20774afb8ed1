package id.balai.identity.signin;

import id.balai.web.kit.Errors;

/**
 * @param app whether the code comes from an authenticator app; otherwise by message
 * @param passkey whether a passkey may be used instead
 * @param demoCode the right code, in the demo only; empty elsewhere
 */
public record FactorPage(String ke, boolean app, boolean passkey, String sentTo, String demoCode, Errors errors) {}
