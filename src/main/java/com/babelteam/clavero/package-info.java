/** Clavero, the keeper of the keys: starts the assistant and holds the packages together. */
@NullMarked
package com.babelteam.clavero;

import org.jspecify.annotations.NullMarked;
