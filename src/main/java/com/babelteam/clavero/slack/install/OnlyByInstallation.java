package com.babelteam.clavero.slack.install;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Marks what exists only where workspaces are added by "Add to Slack". */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnlyByInstallation.ClientIdGiven.class)
@interface OnlyByInstallation {
    /** Boot's own condition for properties takes a blank value for one that was given. */
    final class ClientIdGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().getProperty("clavero.slack.client-id", "").isBlank();
        }
    }
}
