package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.lang.reflect.Parameter;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that the program has, with everything in its variables and its query that people and attackers put
 * there: the answer is a page, a redirect or a "no", and never a fault of ours. A new address is tried by itself. Each
 * address gets a few of the values in each run, by a seed; {@code -Dbalai.seed} repeats one, {@code -Dbalai.hostile=all}
 * tries everything.
 */
@BalaiTest
class HostileAddressesTests {
    /** As they stand in an address, percent-encoded. */
    private static final List<String> HOSTILE = List.of(
            "0",
            "-1",
            "99999999999999999999",
            "NaN",
            "1e309",
            "1e999999999",
            "%00",
            "a%00b",
            "%0d%0aSet-Cookie:%20x=y",
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "%E2%80%AEgnp.exe",
            "%ED%A0%80",
            "%F0%9F%8F%B4",
            "..%2F..%2Fetc%2Fpasswd",
            "a;b=c",
            "%5B%5D%7B%7D%5C%7C%5E",
            "USL-2027-0001",
            "00000000-0000-0000-0000-000000000000",
            "a".repeat(3_000));

    private static final int A_RUN = 4;

    /** What pages take from the whole query at once, without naming it in Java. */
    private static final List<String> READ_BY_NAME = List.of(
            "cari",
            "usulan",
            "sub",
            "barang",
            "versi",
            "dari",
            "ke",
            "buka",
            "skpd",
            "jenis",
            "kelurahan",
            "keadaan",
            "urut",
            "sesudah",
            "sebelum",
            "tahun",
            "menurut",
            "medan",
            "dok",
            "bahasa",
            "ukuran_panjang",
            "entah");

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)(:(?:[^{}]|\\{[^{}]*})*)?}");

    private final Map<RequestMappingInfo, HandlerMethod> mappings;
    private final MusrenbangFixtures fixtures;
    private final TestPeople people;
    private final int port;
    private final long seed = Long.getLong("balai.seed", System.nanoTime());

    HostileAddressesTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            MusrenbangFixtures fixtures,
            TestPeople people,
            @LocalServerPort int port) {
        this.mappings = mappings.getHandlerMethods();
        this.fixtures = fixtures;
        this.people = people;
        this.port = port;
    }

    @Test
    void noAddressMakesTheProgramFail() {
        fixtures.open();
        assertAnswered(people.signedIn(port, people.official("Ester Alamat", "lurah/12.75.05.1003")));
    }

    private void assertAnswered(Http reader) {
        List<String> failed = new ArrayList<>();
        for (String address : addresses()) {
            HttpResponse<String> answer = reader.get(address);
            if (answer.statusCode() >= 500) failed.add(answer.statusCode() + " " + shortened(address));
        }
        assertThat(failed).as("repeat with -Dbalai.seed=" + seed).isEmpty();
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        Random random = new Random(seed);
        // In an order of their own, so that a seed means the same in every run.
        new TreeMap<>(mappings.entrySet().stream()
                        .collect(Collectors.toMap(m -> m.getKey().toString(), m -> m)))
                .values()
                .forEach(mapping -> {
                    RequestMappingInfo info = mapping.getKey();
                    HandlerMethod handler = mapping.getValue();
                    if (!takesGet(info)) return;
                    for (String pattern : new TreeSet<>(info.getPatternValues())) {
                        if (pattern.equals("/error")) continue;
                        for (String hostile : some(random)) {
                            String path = VARIABLE.matcher(pattern)
                                    .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(hostile));
                            String other = HOSTILE.get(random.nextInt(HOSTILE.size()));
                            if (!path.equals(pattern)) addresses.add(path);
                            addresses.add(path + "?" + query(handler, path.equals(pattern) ? hostile : other));
                        }
                    }
                });
        return addresses;
    }

    private static List<String> some(Random random) {
        if ("all".equals(System.getProperty("balai.hostile"))) return HOSTILE;
        List<String> values = new ArrayList<>(HOSTILE);
        Collections.shuffle(values, random);
        return values.subList(0, A_RUN);
    }

    private static boolean takesGet(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static String query(HandlerMethod handler, String hostile) {
        TreeSet<String> names = new TreeSet<>();
        for (Parameter parameter : handler.getMethod().getParameters()) {
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            if (asked == null) continue;
            if (parameter.getType() == Map.class) names.addAll(READ_BY_NAME);
            else names.add(asked.name().isEmpty() ? parameter.getName() : asked.name());
        }
        // Without a parameter of its own a page may still read the query by hand.
        if (names.isEmpty()) names.addAll(READ_BY_NAME.subList(0, 4));
        boolean many = names.size() > 4 && hostile.length() > 500;
        return names.stream()
                .limit(many ? 2 : 99)
                .map(name -> name + "=" + hostile)
                .collect(Collectors.joining("&"));
    }

    private static String shortened(String address) {
        return address.length() > 200 ? address.substring(0, 200) + "…" : address;
    }
}
