package id.balai.budgeting.price.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RecipeProperties {
    /** By hand: 7.5 x 76,000 = 570,000; 0.485 x 285,000 = 138,225; 10 % of 708,225 = 70,822.50; together 779,047.50. */
    @Test
    void roundsTheWholeOnceHalfUp() {
        Recipe recipe =
                new Recipe(List.of(part("7.5", Rupiah.of(76_000)), part("0.485", Rupiah.of(285_000))), BigDecimal.TEN);
        assertThat(recipe.sum()).isEqualTo(Rupiah.of(708_225));
        assertThat(recipe.general()).isEqualTo(new Rupiah(new BigDecimal("70822.50")));
        assertThat(recipe.total()).isEqualTo(Rupiah.of(779_048));
    }

    /** Counted in whole millionths and sen, without a decimal type. */
    @Property
    void eachPartIsTheNearestSenAndTheTotalTheNearestRupiah(
            @ForAll @Size(min = 1, max = 8) List<@BigRange(min = "0.000001", max = "900") @Scale(6) BigDecimal> much,
            @ForAll @LongRange(min = 1, max = 90_000_000) long price,
            @ForAll @IntRange(max = 15) int overhead) {
        Recipe recipe = recipe(much, price, overhead);
        BigInteger sen = BigInteger.ZERO;
        for (BigDecimal coefficient : much) {
            BigInteger millionths = coefficient.movePointRight(6).toBigIntegerExact();
            sen = sen.add(nearest(millionths.multiply(BigInteger.valueOf(price * 100)), 1_000_000));
        }
        BigInteger general = nearest(sen.multiply(BigInteger.valueOf(overhead)), 100);
        assertThat(recipe.total().amount().toBigIntegerExact()).isEqualTo(nearest(sen.add(general), 100));
    }

    @Property
    void doesNotDependOnTheOrderOfItsParts(
            @ForAll @Size(min = 2, max = 8) List<@BigRange(min = "0.000001", max = "900") @Scale(6) BigDecimal> much,
            @ForAll @LongRange(min = 1, max = 90_000_000) long price) {
        List<BigDecimal> turned = new ArrayList<>(much);
        Collections.reverse(turned);
        assertThat(recipe(turned, price, 10).total())
                .isEqualTo(recipe(much, price, 10).total());
    }

    @Property
    void aDearerComponentNeverMakesItCheaper(
            @ForAll @Size(min = 1, max = 8) List<@BigRange(min = "0.000001", max = "900") @Scale(6) BigDecimal> much,
            @ForAll @LongRange(min = 1, max = 90_000_000) long price,
            @ForAll @LongRange(max = 1_000_000) long more) {
        assertThat(recipe(much, price + more, 10).total())
                .isGreaterThanOrEqualTo(recipe(much, price, 10).total());
    }

    private static BigInteger nearest(BigInteger value, long divisor) {
        BigInteger two = BigInteger.valueOf(2 * divisor);
        return value.shiftLeft(1).add(BigInteger.valueOf(divisor)).divide(two);
    }

    private static Recipe recipe(List<BigDecimal> much, long price, int overhead) {
        return new Recipe(
                much.stream()
                        .map(m -> part(m.toPlainString(), Rupiah.of(price)))
                        .toList(),
                BigDecimal.valueOf(overhead));
    }

    private static Recipe.Part part(String coefficient, Rupiah price) {
        return new Recipe.Part(
                Section.MATERIAL,
                new PriceItemCode("1.1.12.01.01.0001.00001"),
                "Semen",
                "zak",
                new BigDecimal(coefficient),
                price);
    }
}
