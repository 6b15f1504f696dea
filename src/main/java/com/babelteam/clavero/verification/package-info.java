/** An app code and a key in, a report out: what the two look like, what Keap says of them, and what that means. */
@NullMarked
package com.babelteam.clavero.verification;

import org.jspecify.annotations.NullMarked;
