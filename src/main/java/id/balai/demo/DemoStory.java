package id.balai.demo;

/**
 * A part of the living demo, told by a module through its own flows, so that the demo city's decisions are as real as
 * any. Runs once, inside the city, when a demo city is created.
 */
public interface DemoStory {
    /** 10 organisation, 20 identity, 30 catalogues and prices, 40 kamus, 50 proposals, 60 budget. */
    int order();

    /** Tells it; each decision in a transaction of its own, at the instant at which it is said to have happened. */
    void tell();
}
