package id.balai.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/kerja", "/kerja?aplikasi=usulan&buka=U-1", "/musrenbang/usulan/U-2026-1#jejak"})
    void pathsOfThisSiteAreKept(String path) {
        assertThat(LocalPath.of(path, "/akun").value()).isEqualTo(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//jahat.example",
                "https://jahat.example/",
                "/\\jahat.example",
                "\\\\jahat.example",
                "javascript:alert(1)",
                "kerja",
                " /kerja",
                "/ker\nja",
                "/ker\tja",
                "///jahat.example",
                "/%",
                "http:/kerja"
            })
    void everythingElseBecomesTheDefault(String path) {
        assertThat(LocalPath.of(path, "/akun").value()).isEqualTo("/akun");
    }
}
