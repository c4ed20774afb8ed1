package id.balai.musrenbang.missing;

import java.util.UUID;

/** Something that people need and the kamus lacks, with how many said so. */
public record MissingNeed(UUID id, String words, int demand) {}
