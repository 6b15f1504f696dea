/** What must never be seen: finds keys in text, masks them, and keeps them out of every log. */
@NullMarked
package com.babelteam.clavero.privacy;

import org.jspecify.annotations.NullMarked;
