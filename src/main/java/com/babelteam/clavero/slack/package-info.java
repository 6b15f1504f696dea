/** Slack in and out: the requests it sends, the words and blocks it shows, the Web API calls we make. */
@NullMarked
package com.babelteam.clavero.slack;

import org.jspecify.annotations.NullMarked;
