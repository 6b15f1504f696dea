package com.babelteam.clavero.leak;

/** Something that a person is owed, taken by us: nobody else tells them meanwhile. */
public record Debt(Leak leak, Owed owed) {}
