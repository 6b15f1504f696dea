/** Keys that others could read: seen, told to their person, and followed until they are proven dead. */
@NullMarked
package com.babelteam.clavero.leak;

import org.jspecify.annotations.NullMarked;
