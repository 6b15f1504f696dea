/** "Add to Slack": several workspaces and organisations, each with a token of its own, kept encrypted. */
@NullMarked
package com.babelteam.clavero.slack.install;

import org.jspecify.annotations.NullMarked;
