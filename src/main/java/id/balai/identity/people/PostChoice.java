package id.balai.identity.people;

import id.balai.organisation.post.PostList.Entry;
import java.util.List;
import java.util.Optional;

/**
 * The post that somebody is to be given.
 *
 * @param words that were looked for
 * @param chosen the post; empty while it is looked for
 * @param all what was found, one more than shown when there are more
 */
public record PostChoice(String words, Optional<Entry> chosen, List<Entry> all) {
    static final int MOST = 20;

    public List<Entry> found() {
        return all.size() > MOST ? all.subList(0, MOST) : all;
    }

    public boolean more() {
        return all.size() > MOST;
    }
}
