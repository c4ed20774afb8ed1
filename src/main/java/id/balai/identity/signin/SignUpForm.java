package id.balai.identity.signin;

import java.util.Map;

/** What a resident types to sign up; names as in the form. */
public record SignUpForm(
        String nama, String nik, String ponsel, String surel, String kelurahan, boolean setuju, boolean kabar) {

    static SignUpForm of(Map<String, String> typed) {
        return new SignUpForm(
                typed.getOrDefault("nama", ""),
                typed.getOrDefault("nik", ""),
                typed.getOrDefault("ponsel", ""),
                typed.getOrDefault("surel", ""),
                typed.getOrDefault("kelurahan", ""),
                typed.containsKey("setuju"),
                typed.containsKey("kabar"));
    }
}
