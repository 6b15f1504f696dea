/** Asks Keap about a key, over XML-RPC and REST, and trusts nothing that comes back. */
@NullMarked
package com.babelteam.clavero.verification.keap;

import org.jspecify.annotations.NullMarked;
