package id.balai.web;

import id.balai.web.kit.Icon;
import java.util.function.Predicate;

/**
 * A desk of the office beside the work list, contributed by a module as a bean; the officer's frame lists those that
 * the viewer may use.
 *
 * @param order 10 counter, 20 people, 30 tables
 * @param path where it leads; everything under it counts as this desk
 * @param labelKey message key of its name
 * @param shownTo asks the same policy that guards the address
 */
public record OfficeLink(int order, String path, String labelKey, Icon icon, Predicate<Viewer> shownTo) {}
