package id.balai.organisation.city;

import id.balai.kernel.CityCode;
import id.balai.kernel.RegionCode;
import id.balai.organisation.city.CityDefinition.Office;
import id.balai.organisation.city.CityDefinition.Unit;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What stands in {@code city.json}.
 *
 * @param unitTotal how many units there are below all kelurahan, against which the table is checked; null if not told
 * @param unitSample whether the units were generated for want of official data
 */
record Profile(
        CityCode code,
        RegionCode region,
        String name,
        List<String> hosts,
        Unit unit,
        @Nullable Integer unitTotal,
        boolean unitSample,
        Office office,
        boolean agencyCodesProvisional) {
    static final String FILE = "city.json";
    private static final Pattern HOST = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?");

    /** @throws UnusableCity when the file is missing or wrong; without it nothing else can be checked */
    static Profile read(CityFiles files, Problems problems) {
        JsonNode json = parse(files, problems);
        Source source = new Source(json, problems);
        Profile profile = new Profile(
                source.value("/code", CityCode::new, "0000"),
                source.value("/region", RegionCode::new, "00.00"),
                source.text("/name"),
                source.hosts(),
                new Unit(
                        source.text("/unit/name"),
                        source.text("/unit/brief"),
                        source.text("/unit/head"),
                        source.text("/unit/headLong")),
                json.at("/unit/total").isInt() ? json.at("/unit/total").asInt() : null,
                json.at("/unit/sample").asBoolean(false),
                new Office(
                        source.text("/office/address"),
                        source.text("/office/phone"),
                        source.text("/office/hours"),
                        json.at("/office/sample").asBoolean(false)),
                json.at("/agencyCodesProvisional").asBoolean(false));
        problems.refuse();
        return profile;
    }

    private static JsonNode parse(CityFiles files, Problems problems) {
        Optional<Reader> opened = files.open(FILE);
        if (opened.isEmpty()) {
            problems.in(FILE, "absent");
            problems.refuse();
        }
        try (Reader reader = opened.orElseThrow()) {
            return JsonMapper.shared().readTree(reader);
        } catch (JacksonException | IOException e) {
            problems.in(FILE, "malformed", firstLine(e));
            problems.refuse();
            return MissingNode.getInstance();
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private record Source(JsonNode json, Problems problems) {
        String text(String path) {
            String text = json.at(path).asString("").strip();
            if (text.isEmpty()) problems.at(FILE, 1, path, "missing");
            return text;
        }

        <T> T value(String path, Function<String, T> type, String otherwise) {
            String text = text(path);
            try {
                if (!text.isEmpty()) return type.apply(text);
            } catch (IllegalArgumentException e) {
                problems.at(FILE, 1, path, "wrong", text);
            }
            return type.apply(otherwise);
        }

        List<String> hosts() {
            List<String> hosts = StreamSupport.stream(json.at("/hosts").spliterator(), false)
                    .map(host -> host.asString("").toLowerCase(Locale.ROOT))
                    .toList();
            if (hosts.isEmpty()) problems.at(FILE, 1, "/hosts", "missing");
            hosts.stream()
                    .filter(host -> !HOST.matcher(host).matches())
                    .forEach(host -> problems.at(FILE, 1, "/hosts", "wrong", host));
            return hosts;
        }
    }
}
