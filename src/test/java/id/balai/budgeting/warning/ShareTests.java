package id.balai.budgeting.warning;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.Rupiah;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shares that the law asks for, on a budget of one thousand that was added up by hand. */
class ShareTests {
    private static final List<SpendingPart> SPENDING = List.of(
            part("1.01", "1.01.02.2.01", "5.1.02.01", "1.2.01.01.02", 150),
            part("1.01", "X.XX.01.2.02", "5.1.01.01", "1.2.01.01.02", 100),
            part("1.01", "X.XX.01.2.02", "5.1.01.01", "2.2.01.01.04", 60),
            part("1.03", "1.03.10.2.01", "5.2.04.01", "1.2.01.01.02", 200),
            part("1.03", "1.03.10.2.01", "5.1.02.03", "1.2.01.01.02", 90),
            part("1.02", "1.02.02.2.01", "5.2.03.01", "2.2.01.01.03", 100),
            part("7.01", "7.01.03.2.02", "5.1.02.01", "1.2.01.01.02", 42),
            part("7.01", "7.01.03.2.03", "5.1.02.01", "1.2.01.01.02", 158),
            part("6.01", "6.01.02.2.01", "5.1.02.01", "1.2.01.01.02", 2),
            part("5.02", "5.02.02.2.01", "5.4.02.05", "1.2.01.01.02", 98));

    @ParameterizedTest
    @CsvSource({
        // 150 + 100 + 60 of 1000, at least 20 per cent
        "pendidikan, 310, 1000, true, 0",
        // 100 + 60, without the 60 that the centre pays; at most 300
        "pegawai, 100, 1000, true, 0",
        // 200 + 90 + 100 of 1000 - 98; forty per cent of 902 is 360.80
        "infrastruktur, 390, 902, true, 0",
        // 42 of 1000 - 60 - 100; five per cent is 42
        "kelurahan, 42, 840, true, 0",
        // 2 of 1000; 0.3 per cent is 3
        "pengawasan, 2, 1000, false, 1"
    })
    void countsWhatTheRuleNames(String code, long part, long whole, boolean kept, long gap) {
        Share share = new ShareRules()
                .on(LocalDate.of(2027, 1, 1)).stream()
                        .filter(rule -> rule.code().equals(code))
                        .map(rule -> Share.of(rule, SPENDING))
                        .findFirst()
                        .orElseThrow();
        assertThat(share.part()).isEqualTo(Rupiah.of(part));
        assertThat(share.whole()).isEqualTo(Rupiah.of(whole));
        assertThat(share.isKept()).isEqualTo(kept);
        assertThat(share.gap()).isEqualTo(Rupiah.of(gap));
    }

    /** UU 17/2023 ended the tenth for health on 8 August 2023. */
    @Test
    void aRuleHoldsBetweenItsDays() {
        assertThat(on(LocalDate.of(2023, 8, 8))).contains("kesehatan", "pegawai");
        assertThat(on(LocalDate.of(2023, 8, 9))).doesNotContain("kesehatan");
        assertThat(on(LocalDate.of(2021, 12, 31))).doesNotContain("pegawai", "infrastruktur");
    }

    private static List<String> on(LocalDate day) {
        return new ShareRules().on(day).stream().map(ShareRule::code).toList();
    }

    private static SpendingPart part(String bidang, String kegiatan, String account, String fund, long amount) {
        return new SpendingPart(bidang, kegiatan, account, fund, Rupiah.of(amount));
    }
}
