package id.balai.budgeting.verification;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.rka.Pot;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.Ids;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The TAPD goes through the lines of an RKA: a member notes, the agency answers, a member settles the note, and each
 * member initials what may stay as it is. Nobody verifies what is theirs to write.
 */
@Service
@Transactional
class Verifying {
    static final String NOTE = "budgeting.note";
    static final String INITIAL = "budgeting.initial";

    private final Verifications verifications;
    private final Schedules schedules;
    private final Ledger ledger;
    private final Clock clock;

    Verifying(Verifications verifications, Schedules schedules, Ledger ledger, Clock clock) {
        this.verifications = verifications;
        this.schedules = schedules;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param line the line it is about, or null for the sub kegiatan as a whole
     * @throws RefusedVerification outside the stage, or by whoever writes there
     * @throws NotFound when this person verifies nothing
     */
    Note note(Pot pot, @Nullable UUID line, String about, String text, Actor member) {
        HeldPost post = checker(pot, member);
        Note note = new Note(
                Ids.next(),
                1,
                pot.subKegiatan().value(),
                line,
                about,
                text,
                member.displayName(),
                post.title(),
                clock.instant(),
                "",
                "",
                null,
                "",
                Note.State.TERBUKA);
        verifications.add(pot, member.person(), note);
        ledger.append(decision(pot, note, null, post, member).sealing("text", text));
        return note;
    }

    /**
     * The agency answers, or answers anew while nobody settled the note.
     *
     * @throws RefusedVerification outside the stage, or when the note changed since it was seen
     * @throws NotFound when this person may not write for the agency
     */
    void answer(UUID id, int seen, String text, Actor planner) {
        Pot pot = verifications.potOf(id).orElseThrow(NotFound::new);
        HeldPost post = Policy.postFor(planner, Permission.WRITE_RKA, Place.of(pot.agency()))
                .orElseThrow(NotFound::new);
        requireOpen(pot);
        Note note = read(id, seen);
        if (note.isSettled()) throw new RefusedVerification(new VerificationRefused.NoteChanged());
        Note answered = new Note(
                id,
                note.version() + 1,
                note.sub(),
                note.line(),
                note.about(),
                note.text(),
                note.author(),
                note.postTitle(),
                note.at(),
                text,
                planner.displayName(),
                clock.instant(),
                "",
                Note.State.DIJAWAB);
        save(pot, note, answered, post, planner, text);
    }

    /**
     * A member settles a note: it no longer stands in the way of initials.
     *
     * @throws RefusedVerification outside the stage, by whoever writes there, or when the note changed since it was seen
     */
    void settle(UUID id, int seen, Actor member) {
        Pot pot = verifications.potOf(id).orElseThrow(NotFound::new);
        HeldPost post = checker(pot, member);
        Note note = read(id, seen);
        if (note.isSettled()) throw new RefusedVerification(new VerificationRefused.NoteChanged());
        Note settled = new Note(
                id,
                note.version() + 1,
                note.sub(),
                note.line(),
                note.about(),
                note.text(),
                note.author(),
                note.postTitle(),
                note.at(),
                note.answer(),
                note.answeredBy(),
                note.answeredAt(),
                member.displayName(),
                Note.State.SELESAI);
        save(pot, note, settled, post, member, "");
    }

    /**
     * A member initials the lines of a sub kegiatan as they were looked at.
     *
     * @param seen the fingerprint of the lines on the member's page
     * @throws RefusedVerification outside the stage, by whoever writes there, while a note is open or a line provisional,
     *     when the lines changed, or when these initials stand there already
     */
    void initial(Pot pot, String seen, Actor member) {
        HeldPost post = checker(pot, member);
        verifications.holdLines(pot);
        Verifications.Lines lines = verifications.lines(pot).orElseThrow(NotFound::new);
        refusal(pot, lines, seen).ifPresent(refusal -> {
            throw new RefusedVerification(refusal);
        });
        Instant now = clock.instant();
        Initial initial = new Initial(
                Ids.next(),
                member.displayName(),
                post.title(),
                now,
                !verifications.everNoted(pot),
                lines.count(),
                lines.amount(),
                true);
        if (!verifications.add(pot, member.person(), initial, lines.fingerprint())) {
            throw new RefusedVerification(new VerificationRefused.Initialled());
        }
        ledger.append(Decision.on(INITIAL, initial.id(), 1)
                .by(member.person(), role(post), pot.agency())
                .starting("diparaf")
                .with("year", pot.year())
                .with("subKegiatan", pot.subKegiatan().value())
                .with("lines", lines.count())
                .with("amount", lines.amount())
                .with("withoutNotes", initial.withoutNotes())
                .with("fingerprint", lines.fingerprint()));
    }

    private Optional<VerificationRefused> refusal(Pot pot, Verifications.Lines lines, String seen) {
        if (!lines.fingerprint().equals(seen)) return Optional.of(new VerificationRefused.LinesChanged());
        int open = verifications.open(pot);
        if (open > 0) return Optional.of(new VerificationRefused.NotesOpen(open));
        return lines.provisional() > 0
                ? Optional.of(new VerificationRefused.ProvisionalLines(lines.provisional()))
                : Optional.empty();
    }

    /** The member's post; whoever wrote lines there, or may, is none. */
    private HeldPost checker(Pot pot, Actor member) {
        HeldPost post = Policy.postFor(member, Permission.VERIFY_RKA, Place.of(pot.agency()))
                .orElseThrow(NotFound::new);
        requireOpen(pot);
        boolean own = Policy.may(member, Permission.WRITE_RKA, Place.of(pot.agency()))
                || verifications.wrote(member.person(), pot);
        if (own) throw new RefusedVerification(new VerificationRefused.OwnWork());
        return post;
    }

    private void requireOpen(Pot pot) {
        schedules.closed(pot.year(), Matter.REVIEW).ifPresent(closed -> {
            throw new RefusedVerification(new VerificationRefused.OutsideSchedule(closed));
        });
    }

    private Note read(UUID id, int seen) {
        Note note = verifications.note(id).orElseThrow(NotFound::new);
        if (note.version() != seen) throw new RefusedVerification(new VerificationRefused.NoteChanged());
        return note;
    }

    private void save(Pot pot, Note before, Note after, HeldPost post, Actor actor, String text) {
        if (!verifications.save(after)) throw new RefusedVerification(new VerificationRefused.NoteChanged());
        ledger.append(decision(pot, after, before.state(), post, actor).sealing("text", text));
    }

    private static Decision decision(Pot pot, Note note, Note.@Nullable State before, HeldPost post, Actor actor) {
        Decision decision = Decision.on(NOTE, note.id(), note.version())
                .by(actor.person(), role(post), pot.agency())
                .moving(before == null ? null : before.word(), note.state().word())
                .with("year", pot.year())
                .with("subKegiatan", pot.subKegiatan().value());
        UUID line = note.line();
        return line == null ? decision : decision.with("line", line);
    }

    private static String role(HeldPost post) {
        return post.role().name().toLowerCase(Locale.ROOT);
    }
}
