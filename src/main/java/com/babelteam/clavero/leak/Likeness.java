package com.babelteam.clavero.leak;

/** Whether a key is the one that was exposed. */
public enum Likeness {
    SAME, OTHER,
    /** It was exposed too long ago, or before a restart: nobody can tell any more. */
    FORGOTTEN
}
