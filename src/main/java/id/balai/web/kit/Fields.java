package id.balai.web.kit;

import org.jspecify.annotations.Nullable;

/** What the templates of fields have in common. */
public final class Fields {
    private Fields() {}

    /** The ids of the hint and the error that belong to a field, for {@code aria-describedby}; null without either. */
    public static @Nullable String describedBy(String name, @Nullable String hint, @Nullable String error) {
        if (hint == null) return error == null ? null : name + "-error";
        return error == null ? name + "-hint" : name + "-error " + name + "-hint";
    }
}
