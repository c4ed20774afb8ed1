package id.balai.identity.gate;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** An address within this site, where somebody may be sent after signing in; everything else becomes the default. */
public record LocalPath(String value) {
    private static final int LONGEST = 2000;

    /** What was asked for when it is a path of this site, otherwise the default. */
    public static LocalPath of(@Nullable String asked, String otherwise) {
        return new LocalPath(asked != null && isLocal(asked) ? asked : otherwise);
    }

    /** One slash and no second one, no backslash (browsers take it for a slash), nothing that names another host. */
    private static boolean isLocal(String path) {
        if (path.length() > LONGEST || !path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
            return false;
        }
        if (path.chars().anyMatch(c -> c <= ' ' || c == 127)) return false;
        try {
            URI uri = new URI(path);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
