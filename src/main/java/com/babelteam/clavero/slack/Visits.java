package com.babelteam.clavero.slack;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.Visit.Tab;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hears when people open the assistant's tabs. Bolt knows one listener for each event; here there may be several. */
@Component
class Visits implements Listener {
    private final List<VisitListener> listeners;

    Visits(List<VisitListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void register(App app) {
        app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            AppHomeOpenedEvent opened = payload.getEvent();
            if (opened.getUser() != null) {
                var person = new PersonId(payload.getTeamId(), opened.getUser());
                switch (String.valueOf(opened.getTab())) {
                    case "home" -> tell(new Visit(payload.getEventId(), person, opened.getChannel(), Tab.HOME));
                    case "messages" -> tell(new Visit(payload.getEventId(), person, opened.getChannel(), Tab.MESSAGES));
                    default -> {
                        // Slack has more tabs, none of them ours.
                    }
                }
            }
            return context.ack();
        });
    }

    private void tell(Visit visit) {
        listeners.forEach(each -> each.visited(visit));
    }
}
