package id.balai.musrenbang.meeting;

import static id.balai.musrenbang.meeting.MeetingState.INVITED;
import static id.balai.musrenbang.meeting.MeetingState.LOCKED;
import static id.balai.musrenbang.meeting.MeetingState.OPEN;
import static id.balai.musrenbang.meeting.MeetingState.PLANNED;
import static id.balai.musrenbang.meeting.MeetingState.REOPENED;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.musrenbang.cycle.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may happen to a meeting, and everything that may not. */
class MeetingTransitionsTests {
    private static final Instant AT = Instant.parse("2027-02-03T02:00:00Z");
    private static final MeetingKey KEY = new MeetingKey(new FiscalYear(2028), Level.KELURAHAN, "12.75.02.1001");

    @ParameterizedTest
    @EnumSource(MeetingState.class)
    void everyVerbLeadsWhereTheProcedureSaysOrNowhere(MeetingState from) {
        for (MeetingVerb verb : MeetingVerb.values()) {
            assertThat(MeetingTransitions.next(from, verb).orElse(null))
                    .as(from + " " + verb)
                    .isEqualTo(expected(from, verb));
        }
    }

    /** Asahan: invitation, opening, lock with the berita acara, after it only a letter. */
    private static @Nullable MeetingState expected(MeetingState from, MeetingVerb verb) {
        return switch (from) {
            case PLANNED -> verb == MeetingVerb.INVITE ? INVITED : verb == MeetingVerb.CHANGE ? PLANNED : null;
            case INVITED -> verb == MeetingVerb.OPEN ? OPEN : verb == MeetingVerb.POSTPONE ? PLANNED : null;
            case OPEN, REOPENED -> verb == MeetingVerb.LOCK ? LOCKED : null;
            case LOCKED -> verb == MeetingVerb.REOPEN ? REOPENED : null;
        };
    }

    @Test
    void eachLockMakesOneMoreBeritaAcara() {
        Meeting.Plan plan = new Meeting.Plan(AT, "Aula", "Hendra Pranoto");
        Meeting locked = Meeting.planned(Ids.next(), KEY, plan)
                .invited(AT, Ids.next())
                .flatMap(m -> m.opened(AT))
                .flatMap(m -> m.locked(AT))
                .orElseThrow();
        assertThat(locked.edition()).isEqualTo(1);
        assertThat(locked.version()).isEqualTo(4);
        Meeting again = locked.reopened().flatMap(m -> m.locked(AT)).orElseThrow();
        assertThat(again.edition()).isEqualTo(2);
        assertThat(again.state()).isEqualTo(LOCKED);
    }

    @Test
    void theDocumentationShowsTheTransitionsOfTheCode() throws IOException {
        String table = MeetingTransitions.table().stream()
                .map(e -> "| " + e.from() + " | " + e.verb() + " | " + e.to() + " |")
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("docs/domain/musrenbang.md"))).contains(table);
    }
}
