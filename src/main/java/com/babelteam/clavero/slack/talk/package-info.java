/** The conversation as people have it in Slack: messages and buttons in, messages out, each exactly once. */
@NullMarked
package com.babelteam.clavero.slack.talk;

import org.jspecify.annotations.NullMarked;
