package id.balai.budgeting.price.request;

import id.balai.budgeting.price.PriceKind;
import id.balai.budgeting.price.StandardPrice;
import id.balai.budgeting.price.StandardPrices;
import id.balai.budgeting.price.book.BookVerb;
import id.balai.budgeting.price.book.DecidingBook;
import id.balai.budgeting.price.book.SampleBooks;
import id.balai.budgeting.price.recipe.Recipe;
import id.balai.budgeting.price.recipe.Section;
import id.balai.budgeting.price.recipe.WritingRecipe;
import id.balai.demo.DemoPeople;
import id.balai.demo.DemoPerson;
import id.balai.demo.DemoStory;
import id.balai.document.FileStore;
import id.balai.identity.Actor;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import id.balai.organisation.Posts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The demo's price team at work: books approved and locked, one that waits, a recipe, a request that became an item beside
 * a cheaper one, and a request whose term runs.
 */
@Component
class PriceStory implements DemoStory {
    private static final int ORDER = 35;
    private static final String BUILDING = "1.1.12.01.01.0001.0000";
    private static final String PAPER = "1.1.12.01.03.0002.0000";
    private static final PriceItemCode WELL = new PriceItemCode("1.3.04.02.07.0001.00007");
    private static final AgencyCode HEALTH = new AgencyCode("1.02.0.00.0.00.01.0000");
    private static final String SOURCE = "Contoh Balai, bukan harga resmi";

    private final MovableClock clock;
    private final Posts posts;
    private final SampleBooks books;
    private final DecidingBook deciding;
    private final WritingRecipe recipes;
    private final StandardPrices prices;
    private final PriceRequests requests;
    private final RequestingPrice requesting;
    private final DecidingRequest answering;
    private final FileStore files;

    PriceStory(
            MovableClock clock,
            Posts posts,
            SampleBooks books,
            DecidingBook deciding,
            WritingRecipe recipes,
            StandardPrices prices,
            PriceRequests requests,
            RequestingPrice requesting,
            DecidingRequest answering,
            FileStore files) {
        this.clock = clock;
        this.posts = posts;
        this.books = books;
        this.deciding = deciding;
        this.recipes = recipes;
        this.prices = prices;
        this.requests = requests;
        this.requesting = requesting;
        this.answering = answering;
        this.files = files;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void tell() {
        LocalDate today = LocalDate.now(clock);
        FiscalYear now = new FiscalYear(today.getYear());
        if (prices.find(WELL, now.next()).isEmpty()) return;
        books(now, today.minusDays(400), true);
        books(now.next(), today.minusDays(110), false);
        recipe(now.next(), today.minusDays(100));
        requests(now.next(), today);
        at(
                today.minusDays(3),
                () -> books.changing(
                        PriceKind.SSH,
                        now.next(),
                        "Survei pasar triwulan berjalan (contoh)",
                        Map.of(
                                BUILDING + "1", new BigDecimal("79500"),
                                BUILDING + "2", new BigDecimal("298000"),
                                PAPER + "1", new BigDecimal("61500"),
                                PAPER + "2", new BigDecimal("69000")),
                        demo("harga2")));
    }

    private void books(FiscalYear year, LocalDate day, boolean lock) {
        for (PriceKind kind : PriceKind.values()) {
            at(day, () -> {
                UUID book =
                        books.ofWhatIsThere(kind, year, SOURCE, "Contoh Perwal Standar Harga " + year, demo("harga2"));
                if (book == null) return;
                decide(book, 1, BookVerb.APPROVE, "Dibandingkan dengan survei tiga toko dan buku tahun lalu.");
                if (lock) decide(book, 2, BookVerb.LOCK, "RKA mulai disusun dengan harga ini.");
            });
        }
    }

    /** Its price stays what it was: 10 x 76,000 + 2 x 285,000 + 7 x 310,000 = 3,500,000, and ten per cent. */
    private void recipe(FiscalYear year, LocalDate day) {
        Recipe well = new Recipe(
                List.of(
                        part(year, BUILDING + "1", "10"),
                        part(year, BUILDING + "2", "2"),
                        part(year, BUILDING + "3", "7")),
                BigDecimal.TEN);
        at(
                day,
                () -> decide(
                        recipes.write(
                                WELL,
                                year,
                                well,
                                "Resep sumur resapan (contoh)",
                                "Koefisien diukur pada pekerjaan tahun lalu.",
                                demo("harga2")),
                        1,
                        BookVerb.APPROVE,
                        "Koefisiennya sesuai catatan pekerjaan tahun lalu."));
    }

    private Recipe.Part part(FiscalYear year, String code, String coefficient) {
        StandardPrice price = prices.find(new PriceItemCode(code), year).orElseThrow();
        return new Recipe.Part(
                Section.MATERIAL,
                price.item(),
                price.name(),
                price.unit(),
                new BigDecimal(coefficient),
                price.amount());
    }

    private void requests(FiscalYear year, LocalDate today) {
        at(
                today.minusDays(34),
                () -> requesting.run(
                        year,
                        wanted(
                                "1.3.02.07.01.0001",
                                "Kursi roda",
                                "Lipat, besi",
                                "unit",
                                "5.2.02.05.02.0001",
                                2_650_000,
                                "Pasien pulang membutuhkan kursi yang kuat menahan 120 kg.",
                                today.minusDays(38)),
                        demo("rencana2")));
        at(
                today.minusDays(31),
                () -> requests.latest(1)
                        .forEach(asked -> answering.run(
                                asked.id(),
                                asked.version(),
                                Rupiah.of(2_650_000),
                                "Rangka 120 kg memang lebih mahal; kursi biasa tetap dengan harga lama.",
                                demo("harga"))));
        at(
                today.minusDays(1),
                () -> requesting.run(
                        year,
                        wanted(
                                "1.3.02.07.01.0001",
                                "Lemari pendingin vaksin 200 liter",
                                "Suhu 2 sampai 8 derajat, alarm, cadangan daya 48 jam",
                                "unit",
                                "5.2.02.05.02.0001",
                                38_500_000,
                                "Empat puskesmas pembantu belum punya penyimpan vaksin sendiri.",
                                today.minusDays(6)),
                        demo("rencana2")));
    }

    private PriceRequest.Wanted wanted(
            String group,
            String name,
            String about,
            String unit,
            String account,
            long amount,
            String why,
            LocalDate day) {
        return new PriceRequest.Wanted(
                HEALTH,
                PriceKind.SSH,
                group,
                name,
                about,
                unit,
                account,
                Rupiah.of(amount),
                why,
                List.of(
                        survey("Toko alat kesehatan contoh, Binjai Kota", day, amount - amount / 20, name),
                        survey("Penyalur alat kesehatan contoh, Medan", day.plusDays(1), amount, name),
                        survey("Katalog elektronik (contoh)", day.plusDays(2), amount + amount / 25, name)));
    }

    private PriceRequest.Survey survey(String source, LocalDate day, long amount, String name) {
        String text = "Contoh bukti survei: %s, %s, %s, Rp%,d".formatted(source, name, day, amount);
        return new PriceRequest.Survey(source, day, Rupiah.of(amount), files.put(page(text)));
    }

    /** A PDF of one line. */
    private static byte[] page(String text) {
        String line = "BT /F1 12 Tf 60 760 Td (" + text.replaceAll("[()\\\\]", " ") + ") Tj ET";
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + line.length() + ">>stream\n" + line + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append(table)
                .append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void decide(@Nullable UUID book, int version, BookVerb verb, String why) {
        if (book != null) deciding.run(book, version, verb, why, demo("harga"));
    }

    private Actor demo(String login) {
        DemoPerson person = DemoPeople.of(login);
        return new Actor(person.id(), person.name(), posts.heldBy(person.id(), LocalDate.now(clock)));
    }

    private void at(LocalDate day, Runnable part) {
        clock.at(day.atTime(LocalTime.of(10, 15)).atZone(MovableClock.JAKARTA).toInstant(), part);
    }
}
