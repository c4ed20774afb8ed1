package id.balai;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * What runs by the clock. With virtual threads the scheduler of Spring runs all work of a fixed delay on one thread, and
 * a mail server that does not answer would keep everybody's news, drafts and sessions waiting: here each job has a thread.
 */
@Configuration(proxyBeanMethods = false)
class BackgroundJobs {
    /** More than there are jobs. */
    private static final int THREADS = 24;

    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(THREADS);
        scheduler.setThreadNamePrefix("job-");
        scheduler.setDaemon(true);
        return scheduler;
    }
}
