package com.babelteam.clavero.playground;

import com.babelteam.clavero.playground.PlaygroundStart.SigningSecret;
import com.babelteam.clavero.playground.workspace.Deliveries;
import com.babelteam.clavero.playground.workspace.Hands;
import com.babelteam.clavero.playground.workspace.PracticeSlack;
import com.babelteam.clavero.playground.workspace.PracticeSocket;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@OnlyInPlayground
class PlaygroundConfiguration {
    /** What people do in the page reaches the assistant by the same address and signature, or socket, as from Slack. */
    @Bean
    Hands hands(PracticeSlack slack, SigningSecret secret, AssistantAddress address,
            ObjectProvider<PracticeSocket> socket) {
        slack.consents().redirectTo(address::redirect);
        PracticeSocket opened = socket.getIfAvailable();
        return new Hands(slack, opened == null
                ? new Deliveries(slack, secret.value(), address::events)
                : new Deliveries(slack, opened));
    }
}
