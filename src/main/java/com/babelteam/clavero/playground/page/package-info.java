/** The playground's page in the browser: its files, what it shows and what its clicks do. */
@NullMarked
package com.babelteam.clavero.playground.page;

import org.jspecify.annotations.NullMarked;
