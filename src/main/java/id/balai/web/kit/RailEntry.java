package id.balai.web.kit;

/**
 * An entry of the officer's rail: one application, or all of them.
 *
 * @param count how many things wait there
 */
public record RailEntry(String href, String label, Icon icon, long count, boolean here) {}
