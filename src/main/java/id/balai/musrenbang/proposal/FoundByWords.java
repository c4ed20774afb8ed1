package id.balai.musrenbang.proposal;

import java.util.Map;

/**
 * How proposals that have words are found for a list. The planner would guess from how common each word is, and go through
 * a whole year when common words do not stand together or stand far behind; so what is cheap is tried first, and each step
 * is taken only when those before it do not have enough: what many wrote stands among the first rows of the list; what few
 * wrote the index of words knows completely; what stands between, further rows of the list; and only then all that match
 * are put in order.
 *
 * @param near the first rows of the list that are looked through
 * @param few so many or more are not few
 * @param wide the rows that are looked through when there are more
 */
record FoundByWords(int near, int few, int wide) {
    static final FoundByWords USUAL = new FoundByWords(300, 300, 3000);

    private static final String STEPS = """
            WITH near AS MATERIALIZED (
              SELECT id FROM (SELECT p.id, p.words FROM musrenbang_proposal p WHERE %1$s ORDER BY %2$s LIMIT :near) p
              WHERE p.words @@ :words::tsquery LIMIT :limit
            ), few AS MATERIALIZED (
              SELECT id FROM musrenbang_some_with(:words::tsquery, :few) AS id WHERE (SELECT count(*) FROM near) < :limit
            ), wide AS MATERIALIZED (
              SELECT id FROM (
                SELECT p.id, p.words FROM musrenbang_proposal p
                WHERE %1$s AND (SELECT count(*) FROM few) = :few ORDER BY %2$s LIMIT :wide) p
              WHERE p.words @@ :words::tsquery LIMIT :limit
            ), others AS MATERIALIZED (
              SELECT p.id FROM musrenbang_proposal p
              WHERE %1$s AND p.words @@ :words::tsquery
                AND (SELECT count(*) FROM few) = :few AND (SELECT count(*) FROM wide) < :limit
              ORDER BY %2$s LIMIT :limit
            )
            """;
    private static final String FOUND =
            "p.id IN (SELECT id FROM near UNION SELECT id FROM few UNION SELECT id FROM wide UNION SELECT id FROM others)";

    /**
     * A statement for the first {@code :limit} proposals, {@code p}, that have {@code :words}, in this order.
     *
     * @param select the columns and tables, up to the conditions
     * @param conditions what else they have to be
     */
    String sql(String select, String conditions, String order) {
        return STEPS.formatted(conditions, order) + select + " WHERE " + conditions + " AND " + FOUND + " ORDER BY "
                + order + " LIMIT :limit";
    }

    /** The parameters beside {@code :words} and {@code :limit}. */
    Map<String, Object> values() {
        return Map.of("near", near, "few", few, "wide", wide);
    }
}
