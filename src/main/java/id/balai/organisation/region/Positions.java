package id.balai.organisation.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the nested arrays of a geometry; null stands for anything that holds something else than numbers. */
final class Positions {
    private static final int MOST = 1_000_000;
    private static final int DEEPEST = 4;

    private final JsonParser parser;
    private int count;

    Positions(JsonParser parser) {
        this.parser = parser;
    }

    /** The parser stands on the opening bracket, and on the closing one afterwards. */
    @Nullable
    List<?> read() {
        return read(1) instanceof List<?> list ? list : null;
    }

    private @Nullable Object read(int depth) {
        JsonToken first = parser.nextToken();
        if (first.isNumeric()) return position();
        List<@Nullable Object> list = new ArrayList<>();
        boolean sound = true;
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Object child = null;
            if (token == JsonToken.START_ARRAY && depth < DEEPEST) child = read(depth + 1);
            else parser.skipChildren();
            if (child == null) sound = false;
            list.add(child);
        }
        return sound ? list : null;
    }

    /** Longitude and latitude; an altitude is left out. */
    private double @Nullable [] position() {
        if (++count > MOST) throw GeoJsonReader.refused("too_fine", MOST);
        double[] place = new double[2];
        int read = 0;
        boolean sound = true;
        for (JsonToken token = parser.currentToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (!token.isNumeric()) {
                sound = false;
                parser.skipChildren();
            } else if (read < 2) {
                place[read] = parser.getDoubleValue();
            }
            read++;
        }
        return sound && read >= 2 && read <= 4 ? place : null;
    }
}
