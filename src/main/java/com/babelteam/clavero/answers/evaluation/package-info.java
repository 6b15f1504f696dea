/** Measures how well questions are understood: by labelled questions, by the guide's own, by a public collection. */
@NullMarked
package com.babelteam.clavero.answers.evaluation;

import org.jspecify.annotations.NullMarked;
