package com.babelteam.clavero.replicas;

import com.babelteam.clavero.playground.RunningClavero;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The address in front of all processes: each request goes to the next of them, also to one that is dead. */
final class OneAddress {
    private final List<RunningClavero> processes;
    private final AtomicInteger requests = new AtomicInteger();

    OneAddress(List<RunningClavero> processes) {
        this.processes = List.copyOf(processes);
    }

    URI next() {
        int port = processes.get(Math.floorMod(requests.getAndIncrement(), processes.size())).port();
        return URI.create("http://127.0.0.1:" + port + "/slack/events");
    }
}
