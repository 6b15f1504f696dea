/** A Keap to practise on: apps and keys with known fates, over real HTTP, on this machine only. */
@NullMarked
package com.babelteam.clavero.playground.keap;

import org.jspecify.annotations.NullMarked;
