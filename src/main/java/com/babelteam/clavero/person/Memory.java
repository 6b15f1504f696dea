package com.babelteam.clavero.person;

/** A place where something is kept about people. Each offers one; together they can forget a person. */
public interface Memory extends WorkspaceMemory {
    /** Erases what is kept about a person here, and says what that was. */
    Forgotten forget(PersonId person);
}
