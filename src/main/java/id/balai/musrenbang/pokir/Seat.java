package id.balai.musrenbang.pokir;

import java.util.UUID;

/**
 * A seat in the council.
 *
 * @param post the post of whoever sits there
 * @param fraksi the faction
 */
public record Seat(UUID post, Dapil dapil, String fraksi) {}
