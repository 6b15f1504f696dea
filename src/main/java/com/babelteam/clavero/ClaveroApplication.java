package com.babelteam.clavero;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The assistant. Starts without any account; says what is missing for Slack. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ClaveroApplication {
    private static final String IDLE_SECONDS = "jdk.httpclient.keepalive.timeout";

    /** Starts the assistant. A connection that waits to be used again remembers its last request, so it waits for a second only. */
    public static void main(String[] args) {
        System.setProperty(IDLE_SECONDS, System.getProperty(IDLE_SECONDS, "1"));
        SpringApplication.run(ClaveroApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
