package id.balai.identity.own;

import id.balai.identity.account.Passkeys.Passkey;
import id.balai.web.kit.Errors;
import java.util.List;

/**
 * How one signs in.
 *
 * @param app whether an authenticator app is set up
 * @param byMessage whether a code by message is asked for
 * @param recovery how many codes on paper are left
 * @param strongNeeded whether the last strong factor may not be taken away
 */
public record SecurityPage(
        boolean app,
        boolean byMessage,
        int recovery,
        List<Passkey> passkeys,
        boolean strongNeeded,
        boolean saved,
        Errors errors) {}
