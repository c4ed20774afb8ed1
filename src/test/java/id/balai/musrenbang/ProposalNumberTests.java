package id.balai.musrenbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.kernel.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalNumberTests {
    @Test
    void isWrittenWithYearAndAtLeastFourDigits() {
        assertThat(new ProposalNumber(new FiscalYear(2027), 412)).hasToString("USL-2027-0412");
        assertThat(new ProposalNumber(new FiscalYear(2027), 123456)).hasToString("USL-2027-123456");
    }

    @Test
    void isReadInWhateverCaseItIsTyped() {
        assertThat(ProposalNumber.of(" usl-2027-0412 ")).isEqualTo(new ProposalNumber(new FiscalYear(2027), 412));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "USL-2027-412", "USL-1999-0412", "USL-2027-0000", "LP-2027-0412", "USL-2027-04120000"})
    void isNotFoundInAnythingElse(String text) {
        assertThat(ProposalNumber.find(text)).isEmpty();
        assertThatThrownBy(() -> ProposalNumber.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
