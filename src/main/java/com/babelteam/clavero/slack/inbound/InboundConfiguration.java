package com.babelteam.clavero.slack.inbound;

import com.babelteam.clavero.operation.Watch;
import com.babelteam.clavero.slack.Backlog;
import com.babelteam.clavero.slack.SlackSettings;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Opens the doors for which there is a secret. */
@Configuration(proxyBeanMethods = false)
class InboundConfiguration {
    /** Before everything else, whichever door is open. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> valves() {
        return tomcat -> tomcat.addEngineValves(new BodyWipe(), new UnaskedBody());
    }

    @Bean
    @Conditional(SigningSecretGiven.class)
    ServletRegistrationBean<SlackServlet> slackEvents(App bolt, SlackSettings settings, Backlog backlog, Clock clock,
            Watch watch, MeterRegistry meters) {
        var servlet = new SlackServlet(bolt, new RequestSignature(settings.signingSecret(), clock),
                new Receiving(backlog, watch, meters, "http"), meters);
        return new ServletRegistrationBean<>(servlet, SlackServlet.PATH);
    }

    @Bean
    @Conditional(AppTokenGiven.class)
    SocketMode socketMode(Slack slack, App bolt, SlackSettings settings, ExecutorService slackWork, Backlog backlog,
            Watch watch, MeterRegistry meters) {
        return new SocketMode(slack, bolt, settings, slackWork, new Receiving(backlog, watch, meters, "socket"));
    }

    private static final class SigningSecretGiven extends Given {
        SigningSecretGiven() {
            super("signing-secret");
        }
    }

    private static final class AppTokenGiven extends Given {
        AppTokenGiven() {
            super("app-token");
        }
    }

    /** Boot's own condition for properties takes a blank value for one that was given. */
    private abstract static class Given implements Condition {
        private final String secret;

        Given(String secret) {
            this.secret = secret;
        }

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean token = isGiven(context, "bot-token") || isGiven(context, "client-id");
            return token && isGiven(context, secret);
        }

        private static boolean isGiven(ConditionContext context, String name) {
            return !context.getEnvironment().getProperty("clavero.slack." + name, "").isBlank();
        }
    }
}
