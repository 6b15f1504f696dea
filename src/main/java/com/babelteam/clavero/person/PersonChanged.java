package com.babelteam.clavero.person;

/** Something that is kept about a person is another now; published in the transaction that changes it, if there is one. */
public record PersonChanged(PersonId person) {}
