package id.balai.musrenbang.meeting.ranking;

import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Criterion;
import java.util.List;
import java.util.Optional;

/** All of a meeting, in the order of their places. */
public record MeetingList(List<Criterion> criteria, List<Ranked> all) {
    public Optional<Ranked> find(ProposalNumber number) {
        return all.stream().filter(r -> r.row().number().equals(number)).findFirst();
    }

    public List<Ranked> undecided() {
        return said(Said.UNDECIDED);
    }

    public List<Ranked> accepted() {
        return all.stream().filter(r -> r.row().said().accepts()).toList();
    }

    /** Everything that was said no to, or was not decided here in the end. */
    public List<Ranked> others() {
        return all.stream().filter(r -> !r.row().said().ranks()).toList();
    }

    /** Accepted without all its scores. */
    public List<Ranked> unscored() {
        return accepted().stream().filter(r -> !r.complete()).toList();
    }

    public Rupiah acceptedAmount() {
        return accepted().stream().map(r -> r.row().amount()).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private List<Ranked> said(Said said) {
        return all.stream().filter(r -> r.row().said() == said).toList();
    }
}
