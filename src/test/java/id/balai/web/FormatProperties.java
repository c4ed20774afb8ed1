package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** Numbers are written as the JDK's own format writes them for Indonesia. */
class FormatProperties {
    @Property
    void aNumberIsWrittenAsTheJdkWritesIt(
            @ForAll @BigRange(min = "0", max = "99999999999999") @Scale(8) BigDecimal value) {
        assertThat(Format.number(value)).isEqualTo(jdk(0, 6).format(value));
    }

    @Property
    void anAmountWithSenShowsBoth(@ForAll @BigRange(min = "0", max = "99999999999999") @Scale(2) BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        String expected = "Rp" + (whole ? jdk(0, 0) : jdk(2, 2)).format(value);
        assertThat(Format.rupiah(new Rupiah(value))).isEqualTo(expected);
    }

    private static DecimalFormat jdk(int least, int most) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Text.INDONESIAN));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
