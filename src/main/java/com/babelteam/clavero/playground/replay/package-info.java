/** Conversations written down in small text files, and a reader that plays them through the playground and checks what comes. */
@NullMarked
package com.babelteam.clavero.playground.replay;

import org.jspecify.annotations.NullMarked;
