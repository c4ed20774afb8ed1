package id.balai.organisation.region;

import static id.balai.web.Text.t;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a GeoJSON FeatureCollection (RFC 7946) feature by feature, so that a file of any size costs the memory of its
 * largest feature; everything has a limit.
 */
final class GeoJsonReader {
    /** A kelurahan layer of a whole province stays below it. */
    static final long MOST_BYTES = 64L << 20;

    private static final int MOST_FEATURES = 5_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(30)
                    .maxStringLength(100_000)
                    .maxNameLength(1_000)
                    .maxNumberLength(60)
                    .maxDocumentLength(MOST_BYTES)
                    .build())
            .build();

    private final JsonParser parser;
    private final Consumer<GeoJsonFeature> features;
    private final Positions positions;
    private @Nullable String repeated;
    private int count;

    private GeoJsonReader(JsonParser parser, Consumer<GeoJsonFeature> features) {
        this.parser = parser;
        this.features = features;
        this.positions = new Positions(parser);
    }

    /** @throws UnreadableBoundaries when the file as a whole cannot be taken, with what to do about it */
    static void read(Path file, Consumer<GeoJsonFeature> features) {
        try {
            if (Files.size(file) > MOST_BYTES) throw refused("too_large", MOST_BYTES >> 20);
            try (InputStream in = Files.newInputStream(file);
                    JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
                new GeoJsonReader(parser, features).collection();
            }
        } catch (JacksonException e) {
            throw refused("malformed", line(e));
        } catch (IOException e) {
            throw refused("unreadable");
        }
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    static UnreadableBoundaries refused(String key, Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) texts[i] = String.valueOf(arguments[i]);
        return new UnreadableBoundaries(t("organisation.boundary." + key, (Object[]) texts));
    }

    private void collection() {
        if (parser.nextToken() != JsonToken.START_OBJECT) throw refused("no_collection");
        boolean found = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "type" -> {
                    if (!"FeatureCollection".equals(parser.getString())) throw refused("no_collection");
                }
                case "crs" -> checkReferenceSystem();
                case "features" -> {
                    if (value != JsonToken.START_ARRAY) throw refused("no_collection");
                    if (found) throw refused("repeated", name);
                    found = true;
                    while (parser.nextToken() == JsonToken.START_OBJECT) feature();
                }
                default -> parser.skipChildren();
            }
        }
        if (!found) throw refused("no_collection");
    }

    /** GeoJSON of before 2016 may name another reference system; WGS 84 is the only one since (RFC 7946 section 4). */
    private void checkReferenceSystem() {
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            if (token.isStructStart()) depth++;
            if (token.isStructEnd()) depth--;
            if (token == JsonToken.VALUE_STRING && "name".equals(parser.currentName())) {
                String name = parser.getString();
                boolean longitudeLatitude = name.contains("CRS84") || name.contains("4326");
                if (name.contains(":") && !longitudeLatitude) throw refused("other_crs", name);
            }
        } while (depth > 0 && parser.nextToken() != null);
    }

    private void feature() {
        if (++count > MOST_FEATURES) throw refused("too_many", MOST_FEATURES);
        Map<String, String> properties = new LinkedHashMap<>();
        Geometry geometry = new Geometry("", null);
        repeated = null;
        Set<String> members = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            once(members, name);
            if (name.equals("properties") && value == JsonToken.START_OBJECT) properties(properties);
            else if (name.equals("geometry") && value == JsonToken.START_OBJECT) geometry = geometry();
            else if (name.equals("crs")) checkReferenceSystem();
            else parser.skipChildren();
        }
        features.accept(new GeoJsonFeature(count, properties, geometry.type, geometry.coordinates, repeated));
    }

    /** Names should be unique (RFC 8259 section 4); of two values programs take now the first, now the last. */
    private void once(Set<String> seen, String name) {
        if (repeated == null && !seen.add(name)) repeated = name;
    }

    private void properties(Map<String, String> properties) {
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            once(seen, name);
            if (value.isScalarValue() && properties.size() < 200) properties.put(name, parser.getString());
            else parser.skipChildren();
        }
    }

    private Geometry geometry() {
        String type = "";
        List<?> coordinates = null;
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            once(seen, name);
            if (name.equals("type") && value == JsonToken.VALUE_STRING) type = parser.getString();
            else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) coordinates = positions.read();
            else parser.skipChildren();
        }
        return new Geometry(type, coordinates);
    }

    private record Geometry(String type, @Nullable List<?> coordinates) {}
}
