/** Several processes on one database, one of them killed: counts what becomes of everything that people asked for. */
@NullMarked
package com.babelteam.clavero.replicas;

import org.jspecify.annotations.NullMarked;
