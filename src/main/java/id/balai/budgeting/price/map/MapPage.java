package id.balai.budgeting.price.map;

import id.balai.budgeting.price.StandardPrice;
import id.balai.kernel.AccountCode;
import id.balai.web.kit.Errors;
import id.balai.web.kit.Jejak;
import java.util.stream.Collectors;

/**
 * Deciding on an item beside its price.
 *
 * @param typed codes of accounts as typed, a line each
 * @param withdrawing whether the second form was sent
 */
public record MapPage(
        StandardPrice price, String typed, String reason, boolean withdrawing, Jejak story, Errors errors) {
    public String path() {
        return MapController.DESK + "/" + price.item();
    }

    /** The accounts that stand now, for the form to say which it changes. */
    public String read() {
        return price.accounts().stream().map(AccountCode::value).sorted().collect(Collectors.joining(" "));
    }
}
