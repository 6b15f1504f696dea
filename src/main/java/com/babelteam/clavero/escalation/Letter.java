package com.babelteam.clavero.escalation;

import java.time.Instant;

/**
 * An e-mail about a case that is on its way.
 *
 * @param messageId the same at every try, so that a mail program takes a second delivery for the first
 * @param words what the person wrote, keys masked
 */
record Letter(LetterId id, String messageId, String words, Instant queuedAt) {}
