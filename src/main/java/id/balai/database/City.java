package id.balai.database;

import id.balai.kernel.CityCode;
import java.util.List;

/**
 * A city that this process serves.
 *
 * @param name as people say it, with its kind: "Kota Binjai"
 * @param hosts the host names under which it is reached; the first is the one that its log is named by
 * @param demo whether a living demo with known passwords was put into it
 */
public record City(CityCode code, String name, List<String> hosts, boolean demo) {
    public String schema() {
        return code.schema();
    }
}
