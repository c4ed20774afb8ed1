package id.balai.musrenbang.kamus;

import java.time.Instant;
import java.util.UUID;

/**
 * The published kamus of a year as a whole.
 *
 * @param version grows with every change of any entry
 * @param source where it comes from, shown beside it
 */
public record KamusEdition(UUID id, int version, String source, Instant publishedAt) {}
