package id.balai.document;

import java.util.Collection;
import java.util.Set;

/** Says which files of the store a module still needs; the others are cleaned away some day. */
public interface FileNeeds {
    /** Which of these files of the current city, by SHA-256, are needed; asked for a thousand at a time. */
    Set<String> neededOf(Collection<String> sha256);
}
