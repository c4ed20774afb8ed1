package id.balai.web;

import id.balai.kernel.CityCode;

/** The examples of the kit, for tests outside of the module. */
public final class KitPages {
    private KitPages() {}

    public static KitPage example() {
        return KitPage.of(new HexLayouts().find(new CityCode("1275")).orElseThrow());
    }
}
