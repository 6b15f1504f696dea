/** Slack, Keap and a mailbox on your own machine, so that the whole assistant runs in a browser with no account at all. */
@NullMarked
package com.babelteam.clavero.playground;

import org.jspecify.annotations.NullMarked;
