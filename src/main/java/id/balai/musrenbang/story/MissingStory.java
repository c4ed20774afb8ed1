package id.balai.musrenbang.story;

import id.balai.demo.DemoStory;
import id.balai.identity.Actor;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.kernel.PersonId;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.missing.AnsweringNeed;
import id.balai.musrenbang.missing.MissingWorks;
import id.balai.organisation.Posts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What residents asked for and the kamus lacks; Bapperida answered some of it, and some waits. */
@Component
class MissingStory implements DemoStory {
    private static final int ORDER = 56;
    private static final Duration ASKED = Duration.ofDays(40);
    private static final Duration ANSWERED = Duration.ofDays(12);

    private static final List<Asked> ALL = List.of(
            new Asked("Pagar pengaman di tepi sungai dekat sekolah", 23, null, ""),
            new Asked(
                    "Kanopi tempat menunggu angkutan kota",
                    9,
                    null,
                    "Halte dibangun Dinas Perhubungan lewat rencana induk angkutan, bukan usulan per kelurahan."),
            new Asked(
                    "Penutup got depan rumah ibadah",
                    7,
                    "DR-03",
                    "Sudah ada: tutup saluran u-ditch 40 x 40, juga untuk depan rumah ibadah."),
            new Asked("Penerangan lapangan voli", 6, null, ""),
            new Asked("Pelatihan merawat lansia di rumah", 4, null, ""));

    private final MissingWorks missing;
    private final AnsweringNeed answering;
    private final Posts posts;
    private final MovableClock clock;

    MissingStory(MissingWorks missing, AnsweringNeed answering, Posts posts, MovableClock clock) {
        this.missing = missing;
        this.answering = answering;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        FiscalYear year = YearOpening.planYear(now);
        Cast cast = new Cast(posts, LocalDate.ofInstant(now, MovableClock.JAKARTA));
        for (Asked asked : ALL) {
            UUID[] need = new UUID[1];
            clock.at(now.minus(ASKED), () -> {
                for (int i = 0; i < asked.voices; i++)
                    need[0] = missing.say(year, asked.words, kelurahan(i), voice(asked, i));
            });
            if (asked.answer.isEmpty()) continue;
            clock.at(
                    now.minus(ANSWERED),
                    () -> answering.answer(
                            need[0],
                            asked.code,
                            asked.answer,
                            0,
                            cast.decider(Level.CITY, kelurahan(0), new AgencyCode("5.01.5.05.0.00.01.0000"))));
        }
    }

    private static RegionCode kelurahan(int i) {
        return new RegionCode("12.75.01.100" + (3 + i % 3));
    }

    private static Actor voice(Asked asked, int i) {
        byte[] name = ("balai/demo/voice/" + asked.words + i).getBytes(StandardCharsets.UTF_8);
        return new Actor(new PersonId(UUID.nameUUIDFromBytes(name)), "Warga", List.of());
    }

    /** @param code of the entry that serves; null for a refusal, or while {@code answer} is empty */
    private record Asked(String words, int voices, @Nullable String code, String answer) {}
}
