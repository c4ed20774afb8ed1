package id.balai.musrenbang.pokir;

import id.balai.database.CurrentCity;
import id.balai.identity.Actor;
import id.balai.kernel.CityCode;
import id.balai.kernel.Csv;
import id.balai.kernel.RegionCode;
import id.balai.organisation.HeldPost;
import id.balai.organisation.PostRole;
import id.balai.organisation.Posts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The electoral districts of a city and whose seat is where: {@code cities/CODE/dapil.csv} and {@code dprd.csv}. */
@Component
public class Seats {
    private final Posts posts;
    private final Map<CityCode, Chamber> chambers = new ConcurrentHashMap<>();

    Seats(Posts posts) {
        this.posts = posts;
    }

    public List<Dapil> dapil() {
        return List.copyOf(chamber().dapil.values());
    }

    /** All seats whose post the city has. */
    List<Seat> all() {
        return chamber().rows.stream().flatMap(row -> seat(row).stream()).toList();
    }

    public Optional<Seat> of(UUID post) {
        return all().stream().filter(seat -> seat.post().equals(post)).findFirst();
    }

    /** Where this person sits in the council, and the post. */
    Optional<Sitting> of(Actor actor) {
        return actor.posts().stream()
                .filter(post -> post.role() == PostRole.DPRD_MEMBER)
                .flatMap(post -> of(post.post()).stream().map(seat -> new Sitting(post, seat)))
                .findFirst();
    }

    record Sitting(HeldPost post, Seat seat) {}

    private Optional<Seat> seat(Row row) {
        Dapil dapil = chamber().dapil.get(row.dapil);
        return dapil == null ? Optional.empty() : posts.byKey(row.post).map(post -> new Seat(post, dapil, row.fraksi));
    }

    private Chamber chamber() {
        return chambers.computeIfAbsent(CurrentCity.get().code(), Seats::read);
    }

    private static Chamber read(CityCode city) {
        Map<String, Dapil> dapil = new LinkedHashMap<>();
        read(city, "dapil.csv")
                .forEach(row -> dapil.put(
                        row.get("code"),
                        new Dapil(
                                row.get("code"),
                                row.get("name"),
                                Stream.of(row.get("kecamatan").split(" "))
                                        .map(RegionCode::new)
                                        .toList())));
        return new Chamber(
                dapil,
                read(city, "dprd.csv").stream()
                        .map(row -> new Row(row.get("post"), row.get("dapil"), row.get("fraksi")))
                        .toList());
    }

    private static List<Csv.Row> read(CityCode city, String name) {
        ClassPathResource file = new ClassPathResource("cities/" + city.value() + "/" + name);
        List<Csv.Row> rows = new java.util.ArrayList<>();
        if (!file.exists()) return rows;
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Csv.read(in, rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(String post, String dapil, String fraksi) {}

    private record Chamber(Map<String, Dapil> dapil, List<Row> rows) {}
}
