/** What must hold whoever is on the other side: keys stay where they are, and strangers stay outside. */
@NullMarked
package com.babelteam.clavero.trust;

import org.jspecify.annotations.NullMarked;
