package id.balai.musrenbang.making;

import id.balai.kernel.FiscalYear;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is still writing.
 *
 * @param typed the form's fields as they were typed
 * @param sent the proposal that it became, or null
 */
record Draft(
        UUID id,
        FiscalYear year,
        String kamus,
        Map<String, String> typed,
        @Nullable UUID sent) {}
