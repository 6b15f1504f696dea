package com.babelteam.clavero.playground.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail as its reader sees it.
 *
 * @param id names it within its mailbox
 * @param at when it came
 * @param from as it says itself, or else as it was handed over
 * @param to everyone it was handed over for, between commas
 * @param text what is written in plain text, empty if nothing is
 * @param html what is written in HTML, null if nothing is
 */
public record Mail(String id, Instant at, String from, String to, String subject, String text,
        @Nullable String html) {}
