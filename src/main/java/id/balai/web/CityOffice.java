package id.balai.web;

import java.util.Optional;

/**
 * Where the city can be reached, as the foot of every page says it.
 *
 * @param phone as people read it, with hyphens
 * @param hours days and times in words
 */
public record CityOffice(String address, String phone, String hours) {
    /** What a telephone dials. */
    public String dial() {
        return "tel:" + phone.replaceAll("[^0-9+]", "");
    }

    /** Tells it for the current city; empty while the city has told nothing. */
    public interface Source {
        Optional<CityOffice> office();
    }
}
