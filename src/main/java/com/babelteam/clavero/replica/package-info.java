/** The processes that work on one database together: which they are, and which of them live. */
@NullMarked
package com.babelteam.clavero.replica;

import org.jspecify.annotations.NullMarked;
