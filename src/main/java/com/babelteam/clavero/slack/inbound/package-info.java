/** How Slack's requests reach us: over HTTP, signed, or over Socket Mode. */
@NullMarked
package com.babelteam.clavero.slack.inbound;

import org.jspecify.annotations.NullMarked;
