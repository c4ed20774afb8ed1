package id.balai.musrenbang;

import id.balai.identity.Actor;
import id.balai.identity.Helped;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.NonBlank;
import id.balai.kernel.PersonId;
import id.balai.kernel.Reason;
import id.balai.kernel.ReasonCode;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.cycle.CriteriaFile;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.CyclePlan;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.OpeningCycle;
import id.balai.musrenbang.cycle.Pagu;
import id.balai.musrenbang.cycle.Quota;
import id.balai.musrenbang.cycle.ReasonFile;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.kamus.KamusFile;
import id.balai.musrenbang.kamus.PublishingKamus;
import id.balai.musrenbang.kamus.Sizes;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Origin;
import id.balai.organisation.HeldPost;
import id.balai.organisation.HeldPost.Tenure;
import id.balai.organisation.PostRole;
import id.balai.organisation.SettingUpCity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A Binjai in which a musrenbang is open, and the people who act in it. */
@Component
public class MusrenbangFixtures {
    public static final FiscalYear YEAR = new FiscalYear(2031);
    public static final RegionCode BERNGAM = new RegionCode("12.75.02.1001");
    public static final RegionCode KEBUN_LADA = new RegionCode("12.75.01.1005");
    public static final AgencyCode PUTR = new AgencyCode("1.03.0.00.0.00.01.0000");
    public static final Rupiah ROOM_OF_A_KECAMATAN = Rupiah.of(6_200_000_000L);

    public static final int QUOTA_OF_A_LINGKUNGAN = 4;

    private final SettingUpCity cities;
    private final PublishingKamus kamus;
    private final OpeningCycle opening;
    private final Cycles cycles;
    private final JdbcClient jdbc;
    private final Clock clock;

    public MusrenbangFixtures(
            SettingUpCity cities,
            PublishingKamus kamus,
            OpeningCycle opening,
            Cycles cycles,
            JdbcClient jdbc,
            Clock clock) {
        this.cities = cities;
        this.kamus = kamus;
        this.opening = opening;
        this.cycles = cycles;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens the year with everything it needs; once, however often it is asked for. */
    public void open() {
        open(YEAR);
    }

    public synchronized void open(FiscalYear year) {
        cities.from("1275", false);
        if (cycles.find(year).isPresent()) return;
        prices(year);
        try {
            KamusFile file = KamusFile.read(new ClassPathResource("cities/1275/kamus.json").getInputStream());
            kamus.publish(year, file.source(), file.of(year), bapperida());
            opening.open(
                    new CyclePlan(
                            cycle(year),
                            List.of(
                                    new Pagu(Level.KECAMATAN, "12.75.01", ROOM_OF_A_KECAMATAN, Rupiah.ZERO),
                                    new Pagu(Level.KECAMATAN, "12.75.02", ROOM_OF_A_KECAMATAN, Rupiah.ZERO)),
                            List.of(new Quota(Level.LINGKUNGAN, QUOTA_OF_A_LINGKUNGAN, null)),
                            CriteriaFile.read(new ClassPathResource("cities/1275/criteria.csv").getInputStream())),
                    ReasonFile.read(new ClassPathResource("cities/1275/reasons.csv").getInputStream()),
                    bapperida());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All stages open from a month ago to a month from now, five working days a level. */
    private Cycle cycle(FiscalYear year) {
        Instant opens = clock.instant().minus(Duration.ofDays(30));
        Instant closes = clock.instant().plus(Duration.ofDays(30));
        return new Cycle(
                year,
                new Stage(null, opens, closes, 1),
                Arrays.stream(Level.values())
                        .map(level -> new Stage(level, opens, closes, 5))
                        .toList());
    }

    private void prices(FiscalYear year) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new ClassPathResource("cities/1275/kamus-prices.csv").getInputStream(), StandardCharsets.UTF_8))) {
            in.lines().skip(1).map(line -> Arrays.asList(line.split(","))).forEach(f -> price(f, year));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void price(List<String> f, FiscalYear year) {
        String code = f.getFirst();
        jdbc.sql("INSERT INTO budgeting_price_group (code, name) VALUES (?, 'Pekerjaan') ON CONFLICT DO NOTHING")
                .param(code.substring(0, 17))
                .update();
        jdbc.sql("""
                        INSERT INTO budgeting_price_item (code, kind, group_code, name, specification, unit, variant)
                        VALUES (?, ?, ?, ?, ?, ?, 1) ON CONFLICT DO NOTHING""")
                .params(code, f.get(1), code.substring(0, 17), f.get(2), code, f.get(f.size() - 3))
                .update();
        jdbc.sql("""
                        INSERT INTO budgeting_price (item, year, amount, accounts, note, source)
                        VALUES (?, ?, ?, ?, '', 'Buku harga contoh') ON CONFLICT DO NOTHING""")
                .params(code, year.value(), new BigDecimal(f.get(f.size() - 2)), new String[] {f.getLast()})
                .update();
    }

    // ---- people

    public static Actor resident() {
        return new Actor(person(), "Rosmaida Sinulingga", List.of());
    }

    public static Actor kepling(RegionCode lingkungan) {
        return official("Ruslan Ginting", PostRole.KEPLING, "Kepala Lingkungan", null, lingkungan);
    }

    public static Actor lurah(RegionCode kelurahan) {
        return official("Hendra Pranoto", PostRole.LURAH, "Lurah", null, kelurahan);
    }

    public static Actor camat(RegionCode kecamatan) {
        return official("Dewi Anggraini", PostRole.CAMAT, "Camat", null, kecamatan);
    }

    public static Actor verifier(AgencyCode agency) {
        return official("Irwan Saragih", PostRole.VERIFIER, "Verifikator", agency, null);
    }

    public static Actor bapperida() {
        return official("Nuraini Siregar", PostRole.BAPPERIDA, "Perencana Bapperida", null, null);
    }

    public static Actor counter(Actor resident) {
        Actor officer = official("Budi Harahap", PostRole.COUNTER_OFFICER, "Petugas Loket 1", null, null);
        return new Actor(
                officer.person(),
                officer.displayName(),
                officer.posts(),
                Optional.of(new Helped(resident.person(), "R*** S***")));
    }

    public static Actor official(
            String name, PostRole role, String title, @Nullable AgencyCode agency, @Nullable RegionCode region) {
        return new Actor(
                person(),
                name,
                List.of(new HeldPost(
                        UUID.randomUUID(),
                        role,
                        title,
                        Optional.ofNullable(agency),
                        Optional.ofNullable(region),
                        Tenure.DEFINITIVE)));
    }

    // ---- matters

    /** A drain of so many metres at Rp985.000. */
    public static NewProposal drain(RegionCode region, int metres) {
        return new NewProposal(
                YEAR,
                Origin.WARGA,
                "DR-01",
                metres(metres),
                "Drainase Gang Cempaka",
                "Air naik ke teras tiap hujan dua jam, enam rumah di ujung gang terendam.",
                region,
                "Gang Cempaka",
                null);
    }

    public static Sizes metres(int metres) {
        return Sizes.of("panjang", BigDecimal.valueOf(metres));
    }

    public static Reason reason(String code) {
        return new Reason(new ReasonCode(code), new NonBlank("Empat belas meter di mulut gang sudah tersambung."));
    }

    private static PersonId person() {
        return new PersonId(Ids.next());
    }
}
