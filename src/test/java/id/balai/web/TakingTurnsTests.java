package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TakingTurnsTests {
    private static final Object HANDLER = new Object();

    private final TakingTurns turns = new TakingTurns(3);
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void noMoreThanSoManyPagesAreMadeAtOnceAndEverybodyGetsTheirs() throws Exception {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(30)) {
            for (int i = 0; i < 30; i++) all.add(threads.submit(() -> make(making())));
            for (Future<?> each : all) each.get(20, TimeUnit.SECONDS);
        }
        assertThat(most).hasValue(3);
    }

    @Test
    void whatIsSentWhileItIsMadeWaitsForNobody() throws Exception {
        MockHttpServletRequest download = new MockHttpServletRequest("GET", "/musrenbang/usulan.csv");
        for (int i = 0; i < 3; i++) turns.preHandle(making(), new MockHttpServletResponse(), HANDLER);
        assertThat(turns.preHandle(download, new MockHttpServletResponse(), HANDLER))
                .isTrue();
    }

    @Test
    void aTurnIsGivenBackOnceEvenByAPageThatFailed() throws Exception {
        for (int i = 0; i < 20; i++) {
            MockHttpServletRequest failing = making();
            turns.preHandle(failing, new MockHttpServletResponse(), HANDLER);
            for (int twice = 0; twice < 2; twice++) {
                turns.afterCompletion(failing, new MockHttpServletResponse(), HANDLER, new IllegalStateException("x"));
            }
        }
        noMoreThanSoManyPagesAreMadeAtOnceAndEverybodyGetsTheirs();
    }

    private Object make(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        turns.preHandle(request, response, HANDLER);
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        Thread.sleep(20);
        now.decrementAndGet();
        turns.afterCompletion(request, response, HANDLER, null);
        return request;
    }

    private static MockHttpServletRequest making() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/musrenbang");
        request.setAttribute(KeptPages.MAKING, true);
        request.setAttribute(KeptPages.MARK, ReadParameters.ALL);
        return request;
    }
}
