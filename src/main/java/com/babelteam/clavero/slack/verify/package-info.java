/** The check as people see it in Slack: the command, the form and the report. */
@NullMarked
package com.babelteam.clavero.slack.verify;

import org.jspecify.annotations.NullMarked;
