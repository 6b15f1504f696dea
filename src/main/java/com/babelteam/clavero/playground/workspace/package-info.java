/** A Slack workspace on your own machine: its Web API, as strict as Slack's, and the signed requests that Slack would send. */
@NullMarked
package com.babelteam.clavero.playground.workspace;

import org.jspecify.annotations.NullMarked;
