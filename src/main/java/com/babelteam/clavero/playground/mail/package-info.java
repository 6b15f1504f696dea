/** A mailbox to practise on: takes every e-mail over SMTP, on this machine only, and keeps it to be read. */
@NullMarked
package com.babelteam.clavero.playground.mail;

import org.jspecify.annotations.NullMarked;
