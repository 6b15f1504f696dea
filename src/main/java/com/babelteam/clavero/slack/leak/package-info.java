/** Exposed keys as people see them in Slack: the quiet word to their author, the steps, the proof. */
@NullMarked
package com.babelteam.clavero.slack.leak;

import org.jspecify.annotations.NullMarked;
