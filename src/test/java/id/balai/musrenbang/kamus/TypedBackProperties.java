package id.balai.musrenbang.kamus;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.Rupiah;
import id.balai.kernel.TypedNumber;
import id.balai.kernel.TypedRupiah;
import id.balai.web.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** What a page writes into a field is the same number when it comes back untouched, whatever language the page had. */
class TypedBackProperties {
    private static final KamusVariable LENGTH = new KamusVariable(
            "panjang", "Panjang", "m", new BigDecimal("0.0001"), new BigDecimal("9999999999"), 4, BigDecimal.ONE);

    @Property
    void anAmount(
            @ForAll("languages") Locale language,
            @ForAll @BigRange(min = "0", max = "999999999999999") @Scale(2) BigDecimal amount) {
        String field = Text.speaking(language, () -> TypedNumber.of(new Rupiah(amount)));
        assertThat(TypedRupiah.find(field)).as(field).contains(new Rupiah(amount));
    }

    @Property
    void aSize(
            @ForAll("languages") Locale language,
            @ForAll @BigRange(min = "0.0001", max = "9999999999") @Scale(4) BigDecimal size) {
        String field = Text.speaking(language, () -> TypedNumber.of(size));
        assertThat(LENGTH.parse(field)).as(field).isEqualTo(new Size.Given(size.setScale(4, RoundingMode.UNNECESSARY)));
    }

    @Example
    void asItIsTypedInIndonesian() {
        assertThat(Stream.of("1250", "1250.50", "999.0", "0.5", "1000000").map(n -> TypedNumber.of(new BigDecimal(n))))
                .containsExactly("1.250", "1.250,5", "999", "0,5", "1.000.000");
        assertThat(TypedNumber.of(new Rupiah(new BigDecimal("1500000.5")))).isEqualTo("1.500.000,50");
    }

    @Provide
    Arbitrary<Locale> languages() {
        return Arbitraries.of(Text.INDONESIAN, Text.ENGLISH);
    }
}
