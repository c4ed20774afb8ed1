package id.balai.identity.signin;

import id.balai.web.kit.Errors;
import java.util.List;

/**
 * @param ke where to go afterwards
 * @param login what was typed before
 * @param demo the accounts of the demo; empty where there is none
 * @param demoPassword the common password of the demo, or empty
 */
public record SignInPage(
        String ke, String login, Errors errors, List<DemoGroup> demo, String demoPassword, boolean held) {

    /** Accounts that belong together, the most used group first. */
    public record DemoGroup(String titleKey, List<DemoAccount> accounts) {}

    /** @param who the post, or what kind of resident it is */
    public record DemoAccount(String login, String name, String who) {}
}
