package id.balai.web;

/**
 * One of the places in the band, contributed by a module as a bean.
 *
 * @param order 10 Lapor, 20 Usulan, 30 Anggaran, 40 Izin, 50 Janji
 * @param path where it leads; everything under it counts as this place
 * @param labelKey message key of the verb ("Usulan")
 * @param nameKey message key of the application's name ("e-Musrenbang")
 * @param aboutKey message key of one sentence for the home page
 * @param icon name of the icon in the kit
 */
public record Navigation(int order, String path, String labelKey, String nameKey, String aboutKey, String icon) {}
