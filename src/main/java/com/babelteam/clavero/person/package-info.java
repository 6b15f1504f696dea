/** Who we talk with: an identifier and a language. */
@NullMarked
package com.babelteam.clavero.person;

import org.jspecify.annotations.NullMarked;
