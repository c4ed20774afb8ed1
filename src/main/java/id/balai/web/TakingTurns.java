package id.balai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets only a few pages of {@link KeptPages} be made at once, in the order in which they were asked for: fifty half-made
 * pages that wait for each other are all late. Such a page is made in memory, so a slow reader holds up nobody.
 */
final class TakingTurns implements HandlerInterceptor {
    private static final String HAS_A_TURN = TakingTurns.class.getName();

    private final Semaphore turns;

    TakingTurns(int atOnce) {
        this.turns = new Semaphore(atOnce, true);
    }

    /** Enough that the processors have work while some wait for the database. */
    static TakingTurns forThisMachine() {
        return new TakingTurns(4 * Runtime.getRuntime().availableProcessors());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (request.getAttribute(KeptPages.MAKING) == null || request.getAttribute(KeptPages.MARK) == null) return true;
        turns.acquire();
        request.setAttribute(HAS_A_TURN, true);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(HAS_A_TURN) == null) return;
        request.removeAttribute(HAS_A_TURN);
        turns.release();
    }
}
