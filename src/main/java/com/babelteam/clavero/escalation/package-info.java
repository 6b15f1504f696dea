/** The humans behind the assistant: cases are kept, mailed to support until it has them, and followed up. */
@NullMarked
package com.babelteam.clavero.escalation;

import org.jspecify.annotations.NullMarked;
