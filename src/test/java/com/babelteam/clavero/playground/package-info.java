/** Slack on this machine, over real sockets, for tests. */
@NullMarked
package com.babelteam.clavero.playground;

import org.jspecify.annotations.NullMarked;
