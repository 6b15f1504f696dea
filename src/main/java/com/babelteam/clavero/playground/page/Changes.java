package com.babelteam.clavero.playground.page;

import com.babelteam.clavero.playground.OnlyInPlayground;
import com.babelteam.clavero.playground.keap.PracticeKeap;
import com.babelteam.clavero.playground.mail.PracticeMailbox;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open pages that there is something new. */
@Component
@OnlyInPlayground
class Changes {
    private final AtomicLong version = new AtomicLong(1);
    private final AtomicLong told = new AtomicLong();
    private final List<SseEmitter> pages = new CopyOnWriteArrayList<>();

    Changes(PracticeSlack slack, PracticeKeap keap, PracticeMailbox mailbox) {
        slack.workspace().onChange(version::incrementAndGet);
        keap.onChange(version::incrementAndGet);
        mailbox.onChange(version::incrementAndGet);
    }

    /** Goes up with everything that changes. */
    long version() {
        return version.get();
    }

    SseEmitter follow() {
        var page = new SseEmitter(0L);
        page.onCompletion(() -> pages.remove(page));
        page.onError(_ -> pages.remove(page));
        pages.add(page);
        tell(page);
        return page;
    }

    /** Many changes in a moment are one for the eye. */
    @Scheduled(fixedDelay = 60)
    void tellPages() {
        long now = version.get();
        if (told.getAndSet(now) != now) {
            pages.forEach(this::tell);
        }
    }

    private void tell(SseEmitter page) {
        try {
            page.send(SseEmitter.event().name("changed").data(version.get()));
        } catch (IOException | IllegalStateException _) {
            pages.remove(page);
        }
    }

    /** Or the server would wait for them before it stops. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        pages.forEach(SseEmitter::complete);
    }
}
