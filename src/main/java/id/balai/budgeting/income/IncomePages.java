package id.balai.budgeting.income;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.OutsideStage;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.catalogue.Accounts;
import id.balai.budgeting.catalogue.Names;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.web.kit.Choice;
import id.balai.web.kit.ChoiceGroup;
import id.balai.web.kit.Errors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the page of income together. */
@Component
class IncomePages {
    private static final String FINANCE = "5.02";

    private final Incomes incomes;
    private final Schedules schedules;
    private final Accounts accounts;
    private final Names names;
    private final Agencies agencies;
    private final Clock clock;

    IncomePages(Incomes incomes, Schedules schedules, Accounts accounts, Names names, Agencies agencies, Clock clock) {
        this.incomes = incomes;
        this.schedules = schedules;
        this.accounts = accounts;
        this.names = names;
        this.agencies = agencies;
        this.clock = clock;
    }

    IncomePage page(FiscalYear year, Map<String, String> typed, List<TypedIncomes.Wrong> wrong, Errors errors) {
        List<Income> written = incomes.of(year);
        List<Agency> standing = agencies.on(LocalDate.now(clock));
        Map<String, String> fields = new HashMap<>(typed);
        // Most of what comes in is the finance agency's.
        standing.stream()
                .filter(a -> a.code().value().startsWith(FINANCE))
                .findFirst()
                .ifPresent(a -> fields.putIfAbsent(IncomePage.AGENCY, a.code().value()));
        return new IncomePage(
                year,
                schedules.closed(year, Matter.INCOME).map(OutsideStage::words).orElse(null),
                IncomeGroups.of(written, names.ofAccounts(IncomeGroups.codes(written)), this::nameOf),
                incomes.balance(year),
                incomes.funds(year).stream().filter(f -> !f.isIdle()).toList(),
                choices(),
                standing.stream()
                        .map(a -> Choice.of(a.code().value(), a.shortName()))
                        .toList(),
                fields,
                wrong,
                errors);
    }

    String nameOf(String agency) {
        return agency.isEmpty()
                ? ""
                : agencies.find(new AgencyCode(agency)).map(Agency::shortName).orElse(agency);
    }

    private List<ChoiceGroup> choices() {
        Map<String, List<Choice>> kinds = new LinkedHashMap<>();
        for (Accounts.Named account : accounts.incomeLeaves()) {
            String kind = account.code().atDepth(3).orElseThrow().value();
            kinds.computeIfAbsent(kind, k -> new ArrayList<>())
                    .add(Choice.of(account.code().value(), account.code().value() + " " + Names.shown(account.name())));
        }
        Map<String, String> named = names.ofAccounts(kinds.keySet());
        List<ChoiceGroup> groups = new ArrayList<>();
        kinds.forEach((kind, all) -> groups.add(new ChoiceGroup(kind, named.getOrDefault(kind, kind), all)));
        return groups;
    }
}
