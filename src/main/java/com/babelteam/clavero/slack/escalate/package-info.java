/** The hand-over to people as it is seen in Slack: the form, its receipt and the ways to them. */
@NullMarked
package com.babelteam.clavero.slack.escalate;

import org.jspecify.annotations.NullMarked;
