package id.balai.identity.signin;

import id.balai.identity.session.Stage;
import id.balai.kernel.PersonId;
import java.time.Instant;

/** What came of trying to sign in. */
sealed interface SignInAnswer {
    /** The password was right. */
    record Welcome(PersonId person, Stage stage, boolean official) implements SignInAnswer {}

    /** Wrong name, wrong password, no account, a locked account: all the same to who asks. */
    record Wrong() implements SignInAnswer {}

    /** Too many tries; the next counts from then on. */
    record TooMany(Instant again) implements SignInAnswer {}
}
