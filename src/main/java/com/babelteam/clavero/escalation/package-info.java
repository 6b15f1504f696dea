/** The humans behind the assistant: for now, where they can be reached. */
@NullMarked
package com.babelteam.clavero.escalation;

import org.jspecify.annotations.NullMarked;
