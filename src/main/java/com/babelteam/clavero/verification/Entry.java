package com.babelteam.clavero.verification;

import com.babelteam.clavero.verification.AppCodeReading.Understood;
import com.babelteam.clavero.verification.KeyReading.Usable;

/** What a person entered, read but not yet checked. Closing it wipes the key. */
public record Entry(AppCodeReading app, KeyReading key) implements AutoCloseable {
    /** Whether both are worth asking Keap about. */
    public boolean isComplete() {
        return app instanceof Understood && key instanceof Usable;
    }

    @Override
    public void close() {
        if (key instanceof Usable usable) {
            usable.key().close();
        }
    }
}
