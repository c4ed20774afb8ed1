package id.balai.musrenbang.proposal;

import id.balai.musrenbang.kamus.Sizes;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sizes as the tables hold them: a JSON object of plain numbers as text, so that no digit is lost. */
final class SizesJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> SHAPE = new TypeReference<>() {};

    private SizesJson() {}

    static String write(Sizes sizes) {
        Map<String, String> plain = new LinkedHashMap<>();
        sizes.values().forEach((name, value) -> plain.put(name, value.toPlainString()));
        return JSON.writeValueAsString(plain);
    }

    static Sizes read(String json) {
        SequencedMap<String, BigDecimal> values = new LinkedHashMap<>();
        JSON.readValue(json, SHAPE).forEach((name, value) -> values.put(name, new BigDecimal(value)));
        return new Sizes(values);
    }
}
