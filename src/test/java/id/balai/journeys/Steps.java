package id.balai.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.balai.support.Browser;
import id.balai.support.Proposing;

/** What every journey does: sign in as somebody of the demo, press a button, look at the page. */
final class Steps {
    private static final String PASSWORD = "rambutan-binjai";

    private Steps() {}

    /** Signs in, with the second factor that the demo shows where one is asked for, and goes to the path. */
    static void signIn(Page page, String base, String login, String path) {
        page.navigate(base + "/masuk?ke=" + path);
        password(page, login);
        Locator code = page.locator("#kode-contoh");
        if (code.count() == 0) return;
        page.fill("[name=kode]", code.innerText());
        press(page, "Lanjutkan");
    }

    /** Fills in the sign-in form that is open. */
    static void password(Page page, String login) {
        page.fill("[name=akun]", login);
        page.fill("[name=sandi]", PASSWORD);
        press(page, "Masuk");
    }

    /** Presses the first button with exactly this name. */
    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /** Sends the proposal that the page lays before its proposer; where it has doubles, says how it differs. */
    static void send(Page page) {
        Locator differs = page.locator("[name=beda]");
        if (differs.count() > 0) differs.fill(Proposing.DIFFERS);
        press(page, "Kirim usulan");
    }

    /** Keeps a picture of it; it must fit, and have no fault that axe finds (which needs scripts). */
    static void look(Page page, String name, boolean scripts) {
        Browser.screenshot(page, name);
        Browser.fits(page);
        if (scripts) Browser.axe(page);
    }

    static void look(Page page, String name) {
        look(page, name, true);
    }
}
