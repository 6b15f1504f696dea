/** What the people who run the assistant see of it: measures, traces, one thread through the log, and a door of their own. */
@NullMarked
package com.babelteam.clavero.operation;

import org.jspecify.annotations.NullMarked;
