/** One person's dialogue: walks them through the guide, answers in between, and never loses their place. */
@NullMarked
package com.babelteam.clavero.conversation;

import org.jspecify.annotations.NullMarked;
