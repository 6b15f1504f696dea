package com.babelteam.clavero.escalation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The humans behind the assistant.
 *
 * @param email where people are sent when the assistant cannot help
 */
@ConfigurationProperties("clavero.support")
public record SupportSettings(@DefaultValue("suporte@babelteam.com") String email) {}
