package id.balai.identity;

import id.balai.kernel.PersonId;

/**
 * A resident whom an officer is serving at a counter.
 *
 * @param maskedName as the officer's frame shows it: {@code M*** R***}
 */
public record Helped(PersonId person, String maskedName) {}
