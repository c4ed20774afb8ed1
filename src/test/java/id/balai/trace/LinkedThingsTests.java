package id.balai.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.kernel.Ids;
import id.balai.support.BalaiTest;
import id.balai.web.NotFound;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@BalaiTest
class LinkedThingsTests {
    private final LinkedThings links;
    private final Matter matter;
    private final JdbcClient jdbc;

    LinkedThingsTests(LinkedThings links, Matter matter, JdbcClient jdbc) {
        this.links = links;
        this.matter = matter;
        this.jdbc = jdbc;
    }

    @Test
    void theMatterIsTheSameFromEitherEnd() {
        Thing report = thing("laporan");
        Thing proposal = thing("usulan");
        Thing line = thing("baris");
        links.link(report, Relation.BECAME, proposal);
        links.link(proposal, Relation.BECAME, line);
        assertThat(links.matterOf(report)).containsExactlyInAnyOrder(report, proposal, line);
        assertThat(links.matterOf(line)).containsExactlyInAnyOrder(report, proposal, line);
        assertThat(links.before(line)).containsExactly(proposal);
        assertThat(links.after(report)).containsExactly(proposal);
    }

    @Test
    void aLinkSaidTwiceIsOne() {
        Thing proposal = thing("usulan");
        Thing line = thing("baris");
        links.link(proposal, Relation.BECAME, line);
        links.link(proposal, Relation.BECAME, line);
        assertThat(links.after(proposal)).containsExactly(line);
    }

    @Test
    void aRingOfLinksEnds() {
        Thing one = thing("usulan");
        Thing two = thing("usulan");
        links.link(one, Relation.CONTINUES, two);
        links.link(two, Relation.CONTINUES, one);
        assertThat(links.matterOf(one)).containsExactlyInAnyOrder(one, two);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE trace_link SET later_id = 'x'", "DELETE FROM trace_link", "TRUNCATE trace_link"})
    void theProgramCannotChangeALink(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aThingThatNoModuleShowsHasNoPage() {
        for (Thing unknown : List.of(thing("usulan"), thing("rahasia"))) {
            assertThatThrownBy(() -> matter.follow(unknown)).isInstanceOf(NotFound.class);
        }
    }

    private static Thing thing(String kind) {
        return new Thing(kind, Ids.next().toString());
    }
}
