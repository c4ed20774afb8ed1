package id.balai.organisation.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a FeatureCollection (RFC 7946), wrong and hostile ones among them. */
class GeoJsonReaderTests {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void readsFeaturesWhateverTheOrderOfTheirMembers() throws IOException {
        List<GeoJsonFeature> features = read("""
                {"features":[
                  {"geometry":{"coordinates":[[[98.4,3.6,12],[98.5,3.6],[98.5,3.7],[98.4,3.6]]],"type":"Polygon"},
                   "properties":{"code":"12.75.01.1001","more":{"deep":[1,{"x":2}]},"n":7},"type":"Feature","id":1},
                  {"type":"Feature","properties":null,"geometry":null}],
                 "bbox":[1,2,3,4],"type":"FeatureCollection"}""");
        assertThat(features).hasSize(2);
        assertThat(features.getFirst().properties())
                .containsEntry("code", "12.75.01.1001")
                .containsEntry("n", "7");
        assertThat(features.getFirst().type()).isEqualTo("Polygon");
        assertThat(features.get(1).coordinates()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[null,3.6]", "[\"98\",3.6]", "[98.4]", "[]", "[98.4,3.6,1,2,3]", "[[[[98.4,3.6]]]]", "{\"a\":1}"
            })
    void whatIsNoPositionMakesTheGeometryUnusableAndNothingElse(String position) throws IOException {
        List<GeoJsonFeature> features =
                read(collection(feature("[[" + position + ",[98.5,3.6],[98.5,3.7]]]"), feature("[[[98.4,3.6]]]")));
        assertThat(features).hasSize(2);
        Object first = features.getFirst().coordinates();
        assertThat(first == null || !first.toString().contains("98.4, 3.6")).isTrue();
        assertThat(features.get(1).coordinates()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | FeatureCollection",
                "[] | FeatureCollection",
                "{\"type\":\"Topology\",\"features\":[]} | FeatureCollection",
                "{\"type\":\"FeatureCollection\"} | FeatureCollection",
                "{\"type\":\"FeatureCollection\",\"features\":{}} | FeatureCollection",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"a\":NaN}]} | Bukan JSON",
                "{\"type\":\"FeatureCollection\",\"features\":[{ | Bukan JSON",
                "PK\u0003\u0004 | Bukan JSON",
                "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::32647\"}},\"features\":[]} | EPSG::32647"
            })
    void aFileThatIsNoneIsRefusedWithAReason(String text, String reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableBoundaries.class)
                .hasMessageContaining(reason);
    }

    @Test
    void theOldNameOfWgs84IsUnderstood() throws IOException {
        assertThat(read("{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},"
                        + "\"type\":\"FeatureCollection\",\"features\":[]}"))
                .isEmpty();
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> read("{\"type\":\"FeatureCollection\",\"features\":[{\"x\":" + "[".repeat(100_000)))
                .isInstanceOf(UnreadableBoundaries.class);
    }

    @Test
    void aHugeFileIsRefusedBeforeItIsRead() throws IOException {
        Path file = folder.resolve("huge.geojson");
        try (var channel = java.nio.channels.FileChannel.open(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {'{'}), 100L << 20);
        }
        assertThatThrownBy(() -> GeoJsonReader.read(file, _ -> {})).hasMessageContaining("64 MB");
    }

    @Test
    void aShapeOfMillionsOfPointsIsRefused() throws IOException {
        Path file = folder.resolve("fine.geojson");
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(file))) {
            out.write(
                    "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[98,3]");
            for (int i = 0; i < 1_000_001; i++) out.write(",[98,3]");
            out.write("]]}}]}");
        }
        assertThatThrownBy(() -> GeoJsonReader.read(file, _ -> {})).hasMessageContaining("terlalu halus");
    }

    private List<GeoJsonFeature> read(String text) throws IOException {
        Path file = folder.resolve("file.geojson");
        Files.writeString(file, text);
        List<GeoJsonFeature> features = new ArrayList<>();
        GeoJsonReader.read(file, features::add);
        return features;
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + coordinates + "}}";
    }
}
