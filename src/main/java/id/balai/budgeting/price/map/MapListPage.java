package id.balai.budgeting.price.map;

import id.balai.budgeting.price.StandardPrice;
import id.balai.kernel.FiscalYear;
import java.util.List;

/** Items to decide on, as they were searched for. */
public record MapListPage(FiscalYear year, List<FiscalYear> years, String words, List<StandardPrice> items) {}
