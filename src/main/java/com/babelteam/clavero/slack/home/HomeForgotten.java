package com.babelteam.clavero.slack.home;

import com.babelteam.clavero.person.PersonId;

/** A person who has a Home was forgotten; what it shows of them must go too. */
record HomeForgotten(PersonId person) {}
