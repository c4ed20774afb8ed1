package id.balai.budgeting.rka;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a year's budget has to be, kept by addition alone: beside it stands what the program says. */
final class BudgetModel {
    final Map<Pot, BigDecimal> ceilings = new HashMap<>();
    final Map<UUID, Line> lines = new HashMap<>();
    final Map<String, BigDecimal> incomes = new HashMap<>();
    /** What each pot cost when the budget that holds was frozen. */
    final Map<Pot, BigDecimal> adopted = new HashMap<>();

    record Line(Pot pot, BigDecimal amount, boolean provisional) {}

    /** Volume times price, with PPN, rounded half up to whole rupiah (form RKA-Rincian Belanja), by hand. */
    static BigDecimal cost(String volume, String price, int ppn) {
        return new BigDecimal(volume)
                .multiply(new BigDecimal(price))
                .multiply(new BigDecimal(100 + ppn))
                .divide(new BigDecimal(100))
                .setScale(0, RoundingMode.HALF_UP)
                .setScale(2);
    }

    BigDecimal taken(Pot pot) {
        return lines.values().stream()
                .filter(line -> line.pot.equals(pot))
                .map(Line::amount)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    BigDecimal spending() {
        return lines.values().stream().map(Line::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    long provisional() {
        return provisionalLines().size();
    }

    List<UUID> provisionalLines() {
        return lines.entrySet().stream()
                .filter(line -> line.getValue().provisional)
                .map(Map.Entry::getKey)
                .toList();
    }

    BigDecimal ceilingsTogether() {
        return ceilings.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Income and financing in, less financing out. */
    BigDecimal available() {
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (Map.Entry<String, BigDecimal> income : incomes.entrySet()) {
            sum = income.getKey().startsWith("6.2") ? sum.subtract(income.getValue()) : sum.add(income.getValue());
        }
        return sum;
    }

    /** Whether somebody wrote down what comes in (4). */
    boolean knowsIncome() {
        return incomes.entrySet().stream()
                .anyMatch(i -> i.getKey().startsWith("4") && i.getValue().signum() > 0);
    }

    /** Not under its lines; and where that makes all together more, not over the money there is. */
    boolean mayBeCeiling(Pot pot, BigDecimal amount) {
        BigDecimal now = ceilings.get(pot);
        BigDecimal together = ceilingsTogether().subtract(now).add(amount);
        boolean over = amount.compareTo(now) > 0 && knowsIncome() && together.compareTo(available()) > 0;
        return amount.compareTo(taken(pot)) >= 0 && !over;
    }

    boolean balances() {
        return available().compareTo(spending()) == 0;
    }

    void adopt() {
        adopted.clear();
        ceilings.keySet().forEach(pot -> adopted.put(pot, taken(pot)));
    }
}
