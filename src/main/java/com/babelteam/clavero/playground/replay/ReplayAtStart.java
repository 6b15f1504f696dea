package com.babelteam.clavero.playground.replay;

import java.net.URI;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * With {@code clavero.playground.replay} the process plays the conversations through its own playground, prints what happened
 * and ends, with exit code 0 if all went as written.
 */
@Component
@ConditionalOnProperty("clavero.playground.replay")
class ReplayAtStart implements ApplicationListener<ApplicationReadyEvent> {
    private final ReplaySettings settings;

    ReplayAtStart(ReplaySettings settings) {
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        ConfigurableApplicationContext context = event.getApplicationContext();
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        var replayer = new Replayer(new HttpPlayground(URI.create("http://127.0.0.1:" + port + "/")), Backstage.NONE,
                settings.replayPatience(), settings.replayQuiet());
        int code = new ReplayCommand(replayer, System.out).run(String.valueOf(settings.replay()));
        System.exit(SpringApplication.exit(context, () -> code));
    }
}
