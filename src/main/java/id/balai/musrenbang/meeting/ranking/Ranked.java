package id.balai.musrenbang.meeting.ranking;

import id.balai.musrenbang.meeting.ranking.Ranking.Place;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of a meeting with its place.
 *
 * @param total sum of score x weight, of 500
 * @param complete whether every criterion has its score
 * @param rank null for those that are out of the running
 */
public record Ranked(
        MeetingRow row,
        int total,
        boolean complete,
        @Nullable Place rank) {}
