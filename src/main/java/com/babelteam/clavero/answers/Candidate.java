package com.babelteam.clavero.answers;

/**
 * A topic that a message may mean.
 *
 * @param topic
 *            the topic's id
 * @param confidence
 *            how likely it is, from 0 to 1
 */
public record Candidate(String topic, double confidence) {}
