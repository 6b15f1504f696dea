/** Measures the assistant as it is shipped, beside a peer doing the same; see the README two folders up. */
@NullMarked
package com.babelteam.clavero.bench;

import org.jspecify.annotations.NullMarked;
