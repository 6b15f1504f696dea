/** What the assistant knows: journeys, their steps, topics and facts, read from Markdown files, valid as a whole or not at all. */
@NullMarked
package com.babelteam.clavero.guide;

import org.jspecify.annotations.NullMarked;
