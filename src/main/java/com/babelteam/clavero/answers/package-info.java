/** Understands questions asked in people's own words: which topic they mean, if any, and in which language. */
@NullMarked
package com.babelteam.clavero.answers;

import org.jspecify.annotations.NullMarked;
