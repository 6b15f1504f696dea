package com.babelteam.clavero.slack.verify;

import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.slack.Json;
import com.babelteam.clavero.slack.Message;
import com.babelteam.clavero.slack.WebApi;
import com.babelteam.clavero.verification.Admission.Admitted;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The form's window. People may have closed it meanwhile; then the direct message has to do. */
public class FormWindow implements Place {
    /** An update of the window that overtakes the acknowledgement would be undone by it. */
    private static final Duration HEAD_START = Duration.ofMillis(300);

    private final WebApi slack;
    private final VerifyForm form;
    private final String workspace;
    private final String viewId;
    private final boolean showsAlready;

    FormWindow(WebApi slack, VerifyForm form, String workspace, String viewId, boolean showsAlready) {
        this.slack = slack;
        this.form = form;
        this.workspace = workspace;
        this.viewId = viewId;
        this.showsAlready = showsAlready;
    }

    @Override
    public void begin() {
        try {
            TimeUnit.NANOSECONDS.sleep(HEAD_START.toNanos());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void checking(Language language, Admitted check) {
        // The acknowledgement has turned the form into that already.
    }

    @Override
    public boolean show(Language language, Message message) {
        String view = Json.of(form.report(language, message));
        return showsAlready || slack
                .once(workspace, "views.update",
                        methods -> methods.viewsUpdate(r -> r.viewId(viewId).viewAsString(view)))
                .isPresent();
    }

    @Override
    public @Nullable String advice(Language language) {
        return null;
    }
}
