package id.balai.musrenbang.meeting.ranking;

import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Criterion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a meeting talks over, in two lists that are never mixed: what residents and their places proposed, scored and
 * ranked; and the pokir of council members, which are decided in the same meeting and have no place among the others.
 *
 * @param all of residents and places, in the order of their places
 * @param pokir in the order of their numbers, without places
 */
public record MeetingList(List<Criterion> criteria, List<Ranked> all, List<Ranked> pokir) {
    public Optional<Ranked> find(ProposalNumber number) {
        return everything().filter(r -> r.row().number().equals(number)).findFirst();
    }

    /** Both lists, one after the other. */
    public Stream<Ranked> everything() {
        return Stream.concat(all.stream(), pokir.stream());
    }

    /** What has no verdict yet, of either list. */
    public List<Ranked> left() {
        return everything().filter(r -> r.row().said() == Said.UNDECIDED).toList();
    }

    public List<Ranked> undecided() {
        return all.stream().filter(r -> r.row().said() == Said.UNDECIDED).toList();
    }

    public List<Ranked> accepted() {
        return all.stream().filter(r -> r.row().said().accepts()).toList();
    }

    /** Everything that was said no to, or was not decided here in the end. */
    public List<Ranked> others() {
        return all.stream().filter(r -> !r.row().said().ranks()).toList();
    }

    /** Accepted without all its scores. Pokir are not scored. */
    public List<Ranked> unscored() {
        return accepted().stream().filter(r -> !r.complete()).toList();
    }

    /** The other proposal that was given this place by hand. */
    Optional<ProposalNumber> placedByHand(int rank, ProposalNumber other) {
        return all.stream()
                .map(Ranked::row)
                .filter(row -> row.hand() != null && row.hand() == rank)
                .map(MeetingRow::number)
                .filter(number -> !number.equals(other))
                .findFirst();
    }

    public Rupiah acceptedAmount() {
        return accepted().stream().map(r -> r.row().amount()).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
