package id.balai.musrenbang.meeting.ranking;

import id.balai.identity.Actor;
import id.balai.ledger.Decision;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Criteria;
import id.balai.musrenbang.cycle.Criterion;
import id.balai.musrenbang.meeting.Meeting;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.musrenbang.meeting.MeetingPlaces;
import id.balai.musrenbang.meeting.MeetingRefused;
import id.balai.musrenbang.meeting.MeetingSteps;
import id.balai.musrenbang.meeting.Meetings;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scores of a proposal, and its place by hand: each with its entry in the decision log, beside the meeting's. */
@Service
public class WritingItem {
    static final int HIGHEST = 5;

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final MeetingSteps steps;
    private final MeetingPlaces places;
    private final MeetingLists lists;
    private final Criteria criteria;
    private final Clock clock;

    WritingItem(
            JdbcClient jdbc,
            Meetings meetings,
            MeetingSteps steps,
            MeetingPlaces places,
            MeetingLists lists,
            Criteria criteria,
            Clock clock) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.steps = steps;
        this.places = places;
        this.lists = lists;
        this.criteria = criteria;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Saved() implements Outcome {}

        /** Somebody else wrote it while this person was reading; both are shown. */
        record Differs(MeetingRow theirs) implements Outcome {}

        record Refused(MeetingRefused why) implements Outcome {}
    }

    /**
     * @param seen the version of what was written about it that the person saw, 0 when nothing was
     * @param scores by the criteria of the level, in their order, each 0 to 5; 0 takes one back
     */
    @Transactional
    public Outcome score(MeetingKey key, ProposalNumber number, int seen, List<Integer> scores, Actor actor) {
        if (scores.stream().anyMatch(s -> s < 0 || s > HIGHEST)) {
            throw new IllegalArgumentException("no scores: " + scores);
        }
        return write(key, number, seen, actor, (meeting, post, row) -> {
            if (scores.isEmpty()) return Optional.of(new MeetingRefused.OtherCriteria());
            // From here on the criteria of the level stay as they are; a change that came first is seen.
            criteria.lock(key.year(), key.level());
            List<Criterion> by = criteria.list(key.year(), key.level());
            if (scores.size() != by.size()) throw new MeetingRefused.Thrown(new MeetingRefused.OtherCriteria());
            save(meeting, row, scores, row.hand(), row.handReason(), actor);
            Map<String, Integer> named = new LinkedHashMap<>();
            for (int i = 0; i < scores.size(); i++) named.put(by.get(i).code(), scores.get(i));
            steps.remark(
                    meeting,
                    actor,
                    post,
                    decision -> about(decision, number)
                            .with("scores", named)
                            .with("total", MeetingLists.total(scores, by)));
            return Optional.empty();
        });
    }

    /**
     * Gives a proposal a place by hand; the computed one stays beside it.
     *
     * @param rank from 1
     * @param reason at least ten letters, readable by everybody
     */
    @Transactional
    public Outcome move(MeetingKey key, ProposalNumber number, int seen, int rank, String reason, Actor actor) {
        return write(key, number, seen, actor, (meeting, post, row) -> {
            Optional<ProposalNumber> there = lists.of(meeting).placedByHand(rank, number);
            if (there.isPresent()) return Optional.of(new MeetingRefused.PlaceTaken(there.get()));
            save(meeting, row, row.scores(), rank, reason, actor);
            steps.remark(
                    meeting,
                    actor,
                    post,
                    decision -> about(decision, number).with("rank", rank).sealing("note", reason));
            return Optional.empty();
        });
    }

    /** Takes the place by hand back. */
    @Transactional
    public Outcome moveBack(MeetingKey key, ProposalNumber number, int seen, Actor actor) {
        return write(key, number, seen, actor, (meeting, post, row) -> {
            save(meeting, row, row.scores(), null, null, actor);
            steps.remark(
                    meeting, actor, post, decision -> about(decision, number).with("rank", 0));
            return Optional.empty();
        });
    }

    private Outcome write(MeetingKey key, ProposalNumber number, int seen, Actor actor, Writing writing) {
        HeldPost post = places.runner(key, actor).orElseThrow(NotFound::new);
        Meeting meeting = meetings.findForWriting(key).orElseThrow(NotFound::new);
        if (!meeting.state().isOpen()) return new Outcome.Refused(new MeetingRefused.NotOpen(meeting.state()));
        // A pokir has no scores and no place among residents' proposals: there is nothing of it to write.
        UUID proposal = lists.row(meeting, number)
                .filter(row -> !row.isPokir())
                .orElseThrow(NotFound::new)
                .id();
        if (isMaker(proposal, actor)) return new Outcome.Refused(new MeetingRefused.MakerIsNotChecker());
        // Whoever writes the same row waits here for the other, and then sees what the other wrote.
        jdbc.sql("""
                        INSERT INTO musrenbang_meeting_item (meeting, proposal, version, scores, written_by, at)
                        VALUES (?, ?, 0, '{}', '', ?) ON CONFLICT DO NOTHING""")
                .params(meeting.id(), proposal, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("SELECT version FROM musrenbang_meeting_item WHERE meeting = ? AND proposal = ? FOR UPDATE")
                .params(meeting.id(), proposal)
                .query(Integer.class)
                .single();
        MeetingRow row = lists.row(meeting, number).orElseThrow(NotFound::new);
        if (row.item() != seen) return new Outcome.Differs(row);
        return writing.of(meeting, post, row).<Outcome>map(Outcome.Refused::new).orElseGet(Outcome.Saved::new);
    }

    /** Who proposes does not score (integrity: maker and checker are two people). */
    private boolean isMaker(UUID proposal, Actor actor) {
        UUID person = actor.person().value();
        return jdbc.sql("SELECT proposer = ? OR served_by IS NOT DISTINCT FROM ? FROM musrenbang_proposal WHERE id = ?")
                .params(person, person, proposal)
                .query(Boolean.class)
                .single();
    }

    private void save(
            Meeting meeting,
            MeetingRow row,
            List<Integer> scores,
            @Nullable Integer rank,
            @Nullable String reason,
            Actor actor) {
        jdbc.sql("""
                        UPDATE musrenbang_meeting_item SET version = version + 1, scores = ?, hand_rank = ?,
                          hand_reason = ?, written_by = ?, at = ? WHERE meeting = ? AND proposal = ?""")
                .params(Arrays.asList(
                        scores.toArray(Integer[]::new),
                        rank,
                        reason,
                        actor.displayName(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        meeting.id(),
                        row.id()))
                .update();
    }

    private static Decision about(Decision decision, ProposalNumber number) {
        return decision.with("number", number.toString());
    }

    /** What is written once it is clear that nobody else wrote meanwhile. */
    private interface Writing {
        /** Why it was not written, with nothing changed; empty when it was. */
        Optional<MeetingRefused> of(Meeting meeting, HeldPost post, MeetingRow row);
    }
}
