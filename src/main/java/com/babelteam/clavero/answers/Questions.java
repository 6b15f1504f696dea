package com.babelteam.clavero.answers;

/** Understands what people write. */
public interface Questions {
    /** What a message means; never fails, whatever is in it. */
    Understanding understand(String text);
}
