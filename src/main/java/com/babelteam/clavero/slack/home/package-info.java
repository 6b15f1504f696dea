/** The assistant's Home in Slack: where a person is, and the one thing to do next; for operators, what they should look at. */
@NullMarked
package com.babelteam.clavero.slack.home;

import org.jspecify.annotations.NullMarked;
