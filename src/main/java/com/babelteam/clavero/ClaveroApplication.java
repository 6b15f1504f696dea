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
    public static void main(String[] args) {
        SpringApplication.run(ClaveroApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
