package com.babelteam.clavero.slack.install;

import com.babelteam.clavero.escalation.SupportSettings;
import org.springframework.stereotype.Component;

/** Of several workspaces one has the support team's channel; which, nobody could guess. */
@Component
@OnlyByInstallation
class SupportChannelCheck {
    SupportChannelCheck(SupportSettings support) {
        if (support.hasChannel() && support.workspace().isBlank()) {
            throw new IllegalStateException("CLAVERO_SUPPORT_CHANNEL beside SLACK_CLIENT_ID needs"
                    + " CLAVERO_SUPPORT_WORKSPACE, the identifier (T...) of the workspace that has the channel");
        }
    }
}
