package id.balai.ledger.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/x001/x234/067",
                "tile/0/000",
                "tile/63/999",
                "tile/1/x001/000.p/1",
                "tile/entries/000.p/255",
                "tile/entries/x001/x234/067"
            })
    void readsAndWritesTheOnlySpelling(String path) {
        assertThat(TilePath.parse(path)).get().hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/0",
                "tile/00/000",
                "tile/64/000",
                "tile/0/x000/001",
                "tile/0/1000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/../../checkpoint",
                "tile/-1/000",
                "tile/0/000/",
                "tile/0/000.p"
            })
    void refusesAnyOtherSpelling(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }

    /** The example of the specification. */
    @Test
    void laysOutSeventyThousandEntries() {
        assertThat(TilePath.in(70_000, 0, 272)).contains(new TilePath(0, 272, 256));
        assertThat(TilePath.in(70_000, 0, 273)).get().hasToString("tile/0/273.p/112");
        assertThat(TilePath.in(70_000, 0, 274)).isEmpty();
        assertThat(TilePath.in(70_000, 1, 0)).get().hasToString("tile/1/000");
        assertThat(TilePath.in(70_000, 1, 1)).get().hasToString("tile/1/001.p/17");
        assertThat(TilePath.in(70_000, 2, 0)).get().hasToString("tile/2/000.p/1");
        assertThat(TilePath.in(70_000, 3, 0)).isEmpty();
        assertThat(TilePath.in(256, 1, 0)).get().hasToString("tile/1/000.p/1");
    }
}
