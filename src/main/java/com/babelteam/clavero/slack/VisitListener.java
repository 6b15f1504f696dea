package com.babelteam.clavero.slack;

/** Wants to know when people open the assistant. Called before Slack is answered, so what takes long goes on behind it. */
@FunctionalInterface
public interface VisitListener {
    void visited(Visit visit);
}
