package com.babelteam.clavero.slack.escalate;

import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.slack.WebApi;
import com.slack.api.model.User;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** A person's name and, where Slack shares it, their address. Asked for each form and never kept; a form does not wait long. */
@Component
class Profiles {
    private static final long PATIENCE_MILLIS = 1_000;
    private static final Profile UNKNOWN = new Profile("", "");

    private final WebApi slack;
    private final ExecutorService slackWork;

    Profiles(WebApi slack, ExecutorService slackWork) {
        this.slack = slack;
        this.slackWork = slackWork;
    }

    /** What Slack says of a person; empty where it says nothing. */
    record Profile(String name, String email) {}

    Profile of(PersonId person) {
        try {
            Future<Profile> asked = slackWork.submit(() -> ask(person));
            return asked.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | RejectedExecutionException _) {
            return UNKNOWN;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    private Profile ask(PersonId person) {
        return slack.once(person.workspace(), "users.info", methods -> methods.usersInfo(r -> r.user(person.user())))
                .map(answer -> profile(answer.getUser())).orElse(UNKNOWN);
    }

    private static Profile profile(User user) {
        String name = user.getRealName() == null ? String.valueOf(user.getName()) : user.getRealName();
        String email = user.getProfile() == null || user.getProfile().getEmail() == null
                ? ""
                : user.getProfile().getEmail();
        return new Profile(name, email);
    }
}
