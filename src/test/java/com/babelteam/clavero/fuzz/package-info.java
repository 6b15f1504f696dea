/** Inputs that nobody thought of: what must hold whatever comes in, tried on a corpus with the tests and by a fuzzer for as long as wanted. */
@NullMarked
package com.babelteam.clavero.fuzz;

import org.jspecify.annotations.NullMarked;
