package com.babelteam.clavero.conversation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the conversation says of the house it is in.
 *
 * @param command what people type to have a key checked
 */
@ConfigurationProperties("clavero.conversation")
record ConversationSettings(@DefaultValue("/infusionsoft-verify") String command) {}
