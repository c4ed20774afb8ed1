package id.balai.musrenbang.proposal;

/** @param place of the decision in the log of its year; 0 for the few seconds until it has one */
public record RecordedPage(Proposal proposal, Step step, long place) {
    public String state() {
        return Standings.words(step.after());
    }

    public String receipt() {
        return "/log/receipt/" + step.entry();
    }
}
