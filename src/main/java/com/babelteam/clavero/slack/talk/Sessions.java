package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.SlackSettings;
import com.babelteam.clavero.slack.WebApi;
import com.babelteam.clavero.slack.WebApi.Answered;
import com.babelteam.clavero.slack.WebApi.SaidNo;
import com.babelteam.clavero.slack.talk.Incoming.Origin;
import com.babelteam.clavero.slack.talk.Outgoing.Subject;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Shows in Slack's list of a person's conversations with us which is about what, and which we are at
 * (docs.slack.dev/ai/agent-sessions). All of it is a courtesy: none of it holds up an answer by more than a moment, and where
 * there are no agents, by the workspace's plan or for a guest, direct messages are answered one below the other.
 */
@Component
class Sessions {
    /** For how long a new person's answer waits to learn whether it belongs in a thread. */
    private static final Duration A_MOMENT = Duration.ofMillis(700);
    private static final Duration A_THREADS_LIFE = Duration.ofHours(1);
    private static final String SET_STATUS = "agents.sessions.setStatus";
    /** A no that is about one thread, whose first message its author may have deleted. */
    private static final Set<String> ABOUT_THE_THREAD = Set.of("invalid_thread_ts", "thread_not_found",
            "message_not_found");

    private final WebApi slack;
    private final ExecutorService slackWork;
    private final Cache<PersonId, Boolean> haveAgents;
    private final Cache<Place, Session> sessions;

    Sessions(WebApi slack, SlackSettings settings, ExecutorService slackWork, Clock clock) {
        this.slack = slack;
        this.slackWork = slackWork;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.haveAgents = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(settings.rememberAgents())
                .maximumSize(100_000)
                .build();
        this.sessions = Caffeine.newBuilder().ticker(ticker).expireAfterAccess(A_THREADS_LIFE).maximumSize(100_000)
                .build();
    }

    private record Place(PersonId person, String channel, String thread) {
        static Optional<Place> of(Incoming incoming) {
            return Optional.ofNullable(incoming.thread()).filter(_ -> incoming.channel().startsWith("D"))
                    .map(thread -> new Place(incoming.person(), incoming.channel(), thread));
        }
    }

    /** Shows that we are at it. Returns at once. */
    void working(Incoming incoming) {
        Place.of(incoming).filter(this::mayHaveAgents).ifPresent(place -> {
            Session session = session(place);
            if (incoming.origin() == Origin.OPENING) {
                session.known(Session.Name.FREE);
            }
            session.next(_ -> begin(place, session));
        });
    }

    private void begin(Place place, Session session) {
        var outcome = slack.ask(place.person().workspace(), SET_STATUS, methods -> methods.agentsSessionsSetStatus(
                r -> r.channelId(place.channel()).threadTs(place.thread()).status("processing")));
        if (outcome instanceof Answered(var answer)) {
            haveAgents.put(place.person(), true);
            session.took(true);
            String title = Objects.requireNonNullElse(answer.getTitle(), "");
            session.known(title.isBlank() ? Session.Name.FREE : Session.Name.TAKEN);
        } else if (outcome instanceof SaidNo(var error) && !ABOUT_THE_THREAD.contains(error)) {
            haveAgents.put(place.person(), false);
            session.took(false);
        }
    }

    /** The same, to be answered where it belongs. Waits for a moment where that is not known. */
    Incoming placed(Incoming incoming) {
        if (incoming.origin() != Origin.OPENING) {
            return incoming;
        }
        boolean inThread = Place.of(incoming).map(place -> {
            Boolean known = haveAgents.getIfPresent(incoming.person());
            return known == null ? learnt(place) : known;
        }).orElse(false);
        return inThread ? incoming : incoming.flat();
    }

    private boolean learnt(Place place) {
        Session session = session(place);
        try {
            session.told().get(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
        return session.isTaken();
    }

    /** Shows that it is the person's turn, or that all is done, and gives the thread its name. Returns at once. */
    void resting(Incoming incoming, List<Outgoing> said) {
        Subject subject = said.stream().map(Outgoing::subject).filter(Objects::nonNull).findFirst()
                .orElse(new Subject(null, false));
        Place.of(incoming).ifPresent(place -> rest(place, subject));
    }

    /** The same after nothing was said. */
    void resting(PersonId person, String channel, String thread) {
        rest(new Place(person, channel, thread), new Subject(null, false));
    }

    private void rest(Place place, Subject subject) {
        if (!mayHaveAgents(place)) {
            return;
        }
        String status = subject.finished() ? "closed" : "active";
        Session session = session(place);
        session.next(wanted -> {
            if (!session.isRefused()) {
                slack.deliverPatiently(place.person().workspace(), SET_STATUS,
                        methods -> methods.agentsSessionsSetStatus(
                                r -> r.channelId(place.channel()).threadTs(place.thread()).status(status)),
                        wanted);
                if (subject.name() != null && session.isNameless()) {
                    name(place, session, subject.name());
                }
            }
        });
    }

    private void name(Place place, Session session, String name) {
        var outcome = slack.ask(place.person().workspace(), "agents.sessions.rename",
                methods -> methods.agentsSessionsRename(
                        r -> r.channelId(place.channel()).threadTs(place.thread()).title(name)));
        if (outcome instanceof Answered<?>) {
            session.named();
        }
    }

    /** The person has given the thread a name, which it keeps. */
    void named(PersonId person, String channel, String thread) {
        session(new Place(person, channel, thread)).named();
    }

    private Session session(Place place) {
        return Objects.requireNonNull(sessions.get(place, _ -> new Session(slackWork)));
    }

    private boolean mayHaveAgents(Place place) {
        return !Boolean.FALSE.equals(haveAgents.getIfPresent(place.person()));
    }
}
