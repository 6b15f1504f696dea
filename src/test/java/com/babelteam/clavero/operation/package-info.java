/** How what operators see is tried. */
@NullMarked
package com.babelteam.clavero.operation;

import org.jspecify.annotations.NullMarked;
