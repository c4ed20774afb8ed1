package id.balai.web;

import id.balai.kernel.PersonId;

/** What a module knows of a person, for the copy that everybody may have of their own data (UU 27/2022 art. 7). */
public interface OwnData {
    /** Stable name of this part in the file: the module's. */
    String name();

    /** Records, lists, maps and plain values that become JSON. */
    Object of(PersonId person);
}
