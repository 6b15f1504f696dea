/** What is kept for a time only, and the job that erases what has become too old. */
@NullMarked
package com.babelteam.clavero.retention;

import org.jspecify.annotations.NullMarked;
