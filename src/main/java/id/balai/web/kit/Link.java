package id.balai.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * A word that leads somewhere: a step of a breadcrumb, a tab, an entry of a rail.
 *
 * @param count how many things wait there, or null
 * @param here whether the reader is there already
 */
public record Link(String href, String label, @Nullable Long count, boolean here) {
    public static Link to(String href, String label) {
        return new Link(href, label, null, false);
    }

    public static Link tab(String href, String label, boolean here) {
        return new Link(href, label, null, here);
    }

    public Link counting(long things) {
        return new Link(href, label, things, here);
    }
}
