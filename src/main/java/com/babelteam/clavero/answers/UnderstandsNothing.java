package com.babelteam.clavero.answers;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds the place of the engine. */
@Component
class UnderstandsNothing implements Questions {
    @Override
    public Understanding understand(String text) {
        return new Understanding.Unknown(List.of(), Optional.empty());
    }
}
