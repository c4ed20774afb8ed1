package id.balai.budgeting.price.recipe;

import static id.balai.web.Text.t;

import id.balai.budgeting.price.PriceKind;
import id.balai.budgeting.price.StandardPrice;
import id.balai.kernel.PriceItemCode;
import id.balai.web.Format;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A recipe as it is typed: a row a part, and what is wrong with it. */
public record RecipeForm(Map<String, String> typed, Errors errors) {
    static final int ROWS = 16;
    private static final int LONGEST = 1_000;

    public RecipeForm {
        typed = Map.copyOf(typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    public @Nullable String error(String field) {
        return errors.at(field);
    }

    /** Rows that are shown: those that are filled in, and three more. */
    public int rows() {
        int last = 0;
        for (int i = 1; i <= ROWS; i++)
            if (!value("barang" + i).isEmpty() || !value("koefisien" + i).isEmpty()) last = i;
        return Math.min(ROWS, last + 3);
    }

    public List<Choice> sections() {
        return Arrays.stream(Section.values())
                .map(s -> Choice.of(s.word(), t(s.labelKey())))
                .toList();
    }

    static RecipeForm of(Optional<Recipe> recipe) {
        Map<String, String> typed = new HashMap<>();
        typed.put("umum", recipe.map(r -> Format.number(r.overhead())).orElse("10"));
        List<Recipe.Part> parts = recipe.map(Recipe::parts).orElse(List.of());
        for (int i = 0; i < parts.size() && i < ROWS; i++) {
            typed.put("bagian" + (i + 1), parts.get(i).section().word());
            typed.put("barang" + (i + 1), parts.get(i).item().value());
            typed.put("koefisien" + (i + 1), Format.number(parts.get(i).coefficient()));
        }
        return new RecipeForm(typed, Errors.NONE);
    }

    /** What was read, or what has to be mended. */
    record Read(@Nullable Recipe recipe, Errors errors) {}

    /** @param prices what the year's book says of an item */
    Read read(PriceItemCode work, Function<PriceItemCode, Optional<StandardPrice>> prices) {
        Errors wrong = Errors.NONE;
        List<Recipe.Part> parts = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            String code = value("barang" + i);
            String much = value("koefisien" + i);
            if (code.isEmpty() && much.isEmpty()) continue;
            Optional<StandardPrice> price = item(code)
                    .filter(c -> !c.equals(work))
                    .flatMap(prices)
                    .filter(p -> p.kind() != PriceKind.HSPK && p.kind() != PriceKind.ASB);
            BigDecimal coefficient = number(much, 6);
            if (price.isEmpty()) wrong = wrong.and("barang" + i, t("budgeting.recipe.wrong.item", i));
            if (coefficient == null || coefficient.signum() <= 0)
                wrong = wrong.and("koefisien" + i, t("budgeting.recipe.wrong.coefficient", i));
            if (price.isPresent() && coefficient != null && coefficient.signum() > 0) {
                parts.add(new Recipe.Part(
                        section(value("bagian" + i)),
                        price.get().item(),
                        price.get().name(),
                        price.get().unit(),
                        coefficient,
                        price.get().amount()));
            }
        }
        BigDecimal overhead = number(value("umum"), 2);
        if (overhead == null || overhead.compareTo(BigDecimal.valueOf(15)) > 0) {
            wrong = wrong.and("umum", t("budgeting.recipe.wrong.overhead"));
        }
        if (parts.isEmpty() && wrong.isEmpty()) wrong = wrong.and("barang1", t("budgeting.recipe.wrong.none"));
        return overhead == null || !wrong.isEmpty()
                ? new Read(null, wrong)
                : new Read(new Recipe(parts, overhead), wrong);
    }

    Errors reasonErrors(Errors wrong) {
        int length = value("alasan").length();
        return length >= 10 && length <= LONGEST ? wrong : wrong.and("alasan", t("budgeting.book.reason.wrong"));
    }

    private static Section section(String word) {
        return Arrays.stream(Section.values())
                .filter(s -> s.word().equals(word))
                .findFirst()
                .orElse(Section.MATERIAL);
    }

    private static Optional<PriceItemCode> item(String code) {
        try {
            return Optional.of(new PriceItemCode(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable BigDecimal number(String typed, int decimals) {
        return typed.matches("\\d{1,8}([.,]\\d{1," + decimals + "})?") ? new BigDecimal(typed.replace(',', '.')) : null;
    }
}
