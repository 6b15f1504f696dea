package com.babelteam.clavero.slack.home;

import com.babelteam.clavero.person.PersonId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who looks after the assistant.
 *
 * @param operators identifiers of people in Slack, {@code U…}, who see on their Home what nobody could answer and what waits
 */
@ConfigurationProperties("clavero")
record HomeSettings(@DefaultValue List<String> operators) {
    HomeSettings {
        operators = operators.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    boolean isOperator(PersonId person) {
        return operators.contains(person.user());
    }
}
