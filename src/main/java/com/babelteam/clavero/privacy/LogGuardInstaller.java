package com.babelteam.clavero.privacy;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Puts the {@link LogGuard} in place as soon as logging is set up, before any bean exists. Code rather than a
 * {@code logback-spring.xml}, so that Boot's own logging settings, structured formats included, go on working.
 */
final class LogGuardInstaller implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback
                && logback.getTurboFilterList().stream().noneMatch(LogGuard.class::isInstance)) {
            LogGuard guard = new LogGuard();
            guard.setContext(logback);
            guard.start();
            logback.addTurboFilter(guard);
        }
    }

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }
}
