/** Draws the guide's pictures: one SVG for each screen, its words in three languages, PNGs that Slack can show. */
@NullMarked
package com.babelteam.clavero.guide.pictures;

import org.jspecify.annotations.NullMarked;
