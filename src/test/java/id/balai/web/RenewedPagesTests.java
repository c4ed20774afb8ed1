package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.database.DataVersion;
import id.balai.kernel.CityCode;
import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What happens when many readers ask at once for a page that a decision has just made stale. */
class RenewedPagesTests {
    private static final int READERS = 40;
    private static final City CITY = new City(new CityCode("1275"), "Kota Binjai", List.of("localhost"), false);

    private final DataVersion versions = new DataVersion();
    private final KeptPages pages = new KeptPages(versions, "balai");
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void aStalePageIsReadAnewOnceForAllWhoWait() throws Exception {
        assertThat(read(keeping("one"))).isEqualTo("one");
        inCity(versions::changed);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch allAsked = new CountDownLatch(1);
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            answers.add(threads.submit(() -> read(slowly("two", reading, allAsked))));
            assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
            for (int i = 1; i < READERS; i++) answers.add(threads.submit(() -> read(keeping("nobody's"))));
            allAsked.countDown();
            for (Future<String> answer : answers) assertThat(answer.get()).isEqualTo("two");
        }
        assertThat(readings).hasValue(2);
    }

    @Test
    void aReaderAfterADecisionDoesNotGetThePageThatWasBegunBeforeIt() throws Exception {
        read(keeping("one"));
        inCity(versions::changed);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch decided = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<String> before = threads.submit(() -> read(slowly("two", reading, decided)));
            assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
            inCity(versions::changed);
            assertThat(read(keeping("three"))).isEqualTo("three");
            decided.countDown();
            assertThat(before.get()).isEqualTo("two");
        }
        assertThat(read(keeping("four")))
                .as("the older page does not replace the newer")
                .isEqualTo("three");
    }

    @Test
    void aReadingThatFailsLeavesNobodyWaiting() throws Exception {
        read(keeping("one"));
        inCity(versions::changed);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch fail = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<String> failing = threads.submit(() -> read((request, response) -> {
                reading.countDown();
                await(fail);
                throw new IllegalStateException("broken");
            }));
            assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
            Future<String> waiting = threads.submit(() -> read(keeping("two")));
            fail.countDown();
            assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo("two");
            assertThat(failing).failsWithin(10, TimeUnit.SECONDS);
        }
    }

    private FilterChain keeping(String text) {
        return (request, response) -> {
            readings.incrementAndGet();
            request.setAttribute(KeptPages.MARK, ReadParameters.ALL);
            response.getWriter().write(text);
        };
    }

    private FilterChain slowly(String text, CountDownLatch begun, CountDownLatch goOn) {
        return (request, response) -> {
            begun.countDown();
            await(goOn);
            keeping(text).doFilter(request, response);
        };
    }

    private String read(FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        CurrentCity.call(CITY, () -> {
            pages.doFilter(new MockHttpServletRequest("GET", "/musrenbang"), response, chain);
            return null;
        });
        return response.getContentAsString();
    }

    private static void inCity(Runnable act) {
        CurrentCity.run(CITY, act);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) throw new IllegalStateException("waited too long");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
