package com.babelteam.clavero.slack;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets checks that run come to their end when the process is asked to stop: after the web server has stopped taking requests,
 * before anything they need is closed. What takes longer is apologised for after the restart.
 */
@Component
class UnfinishedWork implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(UnfinishedWork.class);
    private static final int PATIENCE_SECONDS = 25;

    private final ExecutorService slackWork;
    private volatile boolean running;

    UnfinishedWork(ExecutorService slackWork) {
        this.slackWork = slackWork;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        slackWork.shutdown();
        try {
            if (!slackWork.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("Stopping with checks unfinished; their people will be told after the restart");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Lower than the web server's, so that this comes after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
