package id.balai.web;

import id.balai.kernel.RegionCode;
import java.util.Map;

/** A number a kelurahan for the map of the home page ("Usulan tahun ini"), contributed by a module. */
public interface CityFigure {
    /** Stable name in addresses, such as {@code usulan}. */
    String name();

    /** Message key of what is counted. */
    String labelKey();

    /** The number of each kelurahan; those without one are missing. One query. */
    Map<RegionCode, Long> byKelurahan();

    /** Where a kelurahan's number leads. */
    String pathOf(RegionCode kelurahan);
}
