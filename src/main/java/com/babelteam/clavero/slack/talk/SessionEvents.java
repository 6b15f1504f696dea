package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Listener;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AgentSessionStoppedEvent;
import com.slack.api.model.event.AgentSessionTitleChangedEvent;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Honours what people do with the threads of their conversations: stop one, give it another name. */
@Component
class SessionEvents implements Listener {
    private final TalkDesk desk;
    private final Sessions sessions;
    private final ExecutorService slackWork;

    SessionEvents(TalkDesk desk, Sessions sessions, ExecutorService slackWork) {
        this.desk = desk;
        this.sessions = sessions;
        this.slackWork = slackWork;
    }

    @Override
    public void register(App app) {
        app.event(AgentSessionStoppedEvent.class, (payload, context) -> {
            AgentSessionStoppedEvent stopped = payload.getEvent();
            if (isOurs(stopped.getUser(), stopped.getChannel(), stopped.getThreadTs())) {
                var person = new PersonId(payload.getTeamId(), stopped.getUser());
                slackWork.execute(() -> desk.stop(person, stopped.getChannel(), stopped.getThreadTs()));
            }
            return context.ack();
        });
        app.event(AgentSessionTitleChangedEvent.class, (payload, context) -> {
            AgentSessionTitleChangedEvent changed = payload.getEvent();
            if (isOurs(changed.getUser(), changed.getChannel(), changed.getThreadTs())) {
                sessions.named(new PersonId(payload.getTeamId(), changed.getUser()), changed.getChannel(),
                        changed.getThreadTs());
            }
            return context.ack();
        });
    }

    /** We show such things in direct messages alone. */
    private static boolean isOurs(@Nullable String user, @Nullable String channel, @Nullable String thread) {
        return Stream.of(user, channel, thread).allMatch(each -> each != null && !each.isEmpty()) && channel != null
                && channel.startsWith("D");
    }
}
