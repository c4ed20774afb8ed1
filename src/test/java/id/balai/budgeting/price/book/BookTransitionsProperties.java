package id.balai.budgeting.price.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class BookTransitionsProperties {
    /** Whatever is tried in whatever order: in force only by an approval, and nothing follows a lock or a refusal. */
    @Property
    void noOrderOfVerbsLeadsAroundTheApproval(@ForAll @Size(max = 12) List<BookVerb> verbs) {
        BookState state = BookState.DRAFT;
        boolean approved = false;
        boolean ended = false;
        for (BookVerb verb : verbs) {
            BookState before = state;
            state = BookTransitions.next(state, verb).orElse(state);
            if (ended) assertThat(state).isEqualTo(before);
            approved |= before == BookState.DRAFT && verb == BookVerb.APPROVE && !ended;
            ended |= state == BookState.LOCKED || state == BookState.REFUSED;
            if (state == BookState.APPROVED || state == BookState.LOCKED)
                assertThat(approved).isTrue();
        }
        assertThat(BookTransitions.verbs(state).isEmpty()).isEqualTo(ended);
    }
}
