package com.babelteam.clavero.verification;

import com.babelteam.clavero.operation.Watch;
import com.babelteam.clavero.person.PersonChanged;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.verification.Admission.Admitted;
import com.babelteam.clavero.verification.Admission.Denied;
import com.babelteam.clavero.verification.AppCodeReading.NotUnderstood;
import com.babelteam.clavero.verification.AppCodeReading.Understood;
import com.babelteam.clavero.verification.CheckLimits.Full;
import com.babelteam.clavero.verification.CheckLimits.Repeated;
import com.babelteam.clavero.verification.CheckLimits.Taken;
import com.babelteam.clavero.verification.CheckLimits.Wanted;
import com.babelteam.clavero.verification.KeyReading.NotAKey;
import com.babelteam.clavero.verification.KeyReading.Usable;
import java.nio.charset.StandardCharsets;
import io.micrometer.common.KeyValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Checks app codes and keys. Read, admit, run, and say {@link #told}: in this order, so that a check that was admitted
 * ends in an answer or in an apology even if the process is killed in between.
 */
@Service
public class Verification {
    private static final Logger log = LoggerFactory.getLogger(Verification.class);

    private final Keap keap;
    private final Checks checks;
    private final CheckLimits limits;
    private final XmlRpcCalendar calendar;
    private final Clock clock;
    private final Watch watch;
    private final ApplicationEventPublisher events;

    Verification(Keap keap, Checks checks, CheckLimits limits, XmlRpcCalendar calendar, Clock clock,
            Watch watch, ApplicationEventPublisher events) {
        this.keap = keap;
        this.checks = checks;
        this.limits = limits;
        this.calendar = calendar;
        this.clock = clock;
        this.watch = watch;
        this.events = events;
    }

    /** Reads what a person entered; asks nobody. */
    public Entry read(String app, String key) {
        return new Entry(AppCodeReader.read(app), KeyReader.read(key));
    }

    /** Reads only an app code; asks nobody. */
    public AppCodeReading readApp(String app) {
        return AppCodeReader.read(app);
    }

    /**
     * Decides whether Keap may be asked, and puts the check on record. Fast: no network.
     *
     * @param request Slack's own name for what asks for it, by which the same again is known in any process; null if it has none
     */
    public Admission admit(PersonId person, Entry entry, @Nullable String request) {
        Reference reference = Reference.create();
        if (entry.app() instanceof Understood app && entry.key() instanceof Usable key) {
            return switch (limits.take(new Wanted(reference, person, app.code(), key.kind(), nameOf(request)))) {
                case Taken(var at) -> new Admitted(reference, person, app, key, at);
                case Full(var tooMany) -> {
                    entry.close();
                    events.publishEvent(new PersonChanged(person));
                    yield denied(report(reference, tooMany, entry, Findings.NONE));
                }
                case Repeated _ -> {
                    entry.close();
                    yield new Admission.Repeated();
                }
            };
        }
        entry.close();
        Result result = switch (entry.app()) {
            case NotUnderstood(var problem) -> new Result.AppCodeInvalid(problem);
            case Understood _ -> new Result.KeyNotRecognised(((NotAKey) entry.key()).lookAlike());
        };
        checks.recordUnasked(reference, person, result.code());
        events.publishEvent(new PersonChanged(person));
        return denied(report(reference, result, withoutGuesses(entry), Findings.NONE));
    }

    /**
     * Asks Keap and wipes the key. Blocks for seconds.
     *
     * @return how it ended; never throws for anything that Keap or the network does
     */
    public Report run(Admitted check) {
        return watched(check.key().kind(), () -> ask(check));
    }

    private Denied denied(Report report) {
        return new Denied(watched(report.kind(), () -> report));
    }

    private Report watched(@Nullable KeyKind kind, Supplier<Report> check) {
        String word = kind == null ? "none" : kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return watch.over("clavero.checks", KeyValue.of("kind", word), "result", check,
                report -> report.result().code());
    }

    private Report ask(Admitted check) {
        var entry = new Entry(check.app(), check.key());
        try (entry) {
            Findings findings = keap.ask(check.app().code(), check.key().key(), check.key().kind());
            Result result = new Verdict(calendar, clock).of(check.app().code(), check.key().kind(), findings);
            Duration took = Duration.between(check.at(), clock.instant());
            record(check, result, took);
            return report(check.reference(), result, entry, findings);
        }
    }

    /** A result that cannot be written down is still a result that the person is owed. */
    private void record(Admitted check, Result result, Duration took) {
        Reference reference = check.reference();
        log.info("Check {} ended in {} after {} ms", reference, result.code(), took.toMillis());
        try {
            checks.recordResult(reference, result.code(), took);
            events.publishEvent(new PersonChanged(check.person()));
        } catch (DataAccessException e) {
            log.error("The result of check {} could not be kept ({})", reference, e.getClass().getName());
        }
    }

    /** Notes that the person has been told, by whatever means. */
    public void told(Reference reference) {
        checks.recordTold(reference);
    }

    /** Checks that ended, or were cut off, without anyone being told. */
    public List<Interrupted> interrupted() {
        checks.takeOver();
        return checks.interrupted();
    }

    /** The last check of a person that has ended. */
    public Optional<LastCheck> lastOf(PersonId person) {
        return checks.lastOf(person, 1).stream().findFirst();
    }

    /** How many checks since then, of anybody, ended in which result, by its code. */
    public Map<String, Integer> resultsSince(Instant since) {
        return checks.resultsSince(since);
    }

    /** Whether a person's last two checks both ended badly: time to offer a human being. */
    public boolean endedBadlyTwice(PersonId person) {
        List<LastCheck> lastTwo = checks.lastOf(person, 2);
        return lastTwo.size() == 2 && lastTwo.stream().noneMatch(check -> check.result().startsWith("accepted"));
    }

    private static String nameOf(@Nullable String request) {
        return (request == null ? UUID.randomUUID() : UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8)))
                .toString();
    }

    /** Where no app was asked, a word that only might be a code may just as well be a password in the wrong place. */
    private static Entry withoutGuesses(Entry entry) {
        boolean sure = entry.app() instanceof Understood app && (app.code().isUsual() || app.fromAddress());
        return sure ? entry : new Entry(new NotUnderstood(AppCodeReading.Problem.NOT_A_CODE), entry.key());
    }

    private Report report(Reference reference, Result result, Entry entry, Findings findings) {
        @Nullable
        Understood app = entry.app() instanceof Understood understood ? understood : null;
        @Nullable
        Usable key = entry.key() instanceof Usable usable ? usable : null;
        return new Report(reference, result, app, key == null ? null : key.kind(),
                key == null ? Set.of() : key.warnings(), findings, calendar.end(), calendar.stateNow(clock));
    }
}
