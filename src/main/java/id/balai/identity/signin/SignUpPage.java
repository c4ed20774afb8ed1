package id.balai.identity.signin;

import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.List;

/** The sign-up form with what was typed. */
public record SignUpPage(SignUpForm form, List<Choice> kelurahan, Errors errors) {}
