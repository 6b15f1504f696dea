package com.babelteam.clavero.answers;

import com.babelteam.clavero.person.Language;
import java.util.List;
import java.util.Optional;

/** What a message was taken to mean. */
public sealed interface Understanding {
    /** The topics it may mean, best first, three at most; never {@link Example#OUT_OF_SCOPE}. */
    List<Candidate> candidates();

    /** The language it is written in; empty where that cannot be told, as of "ok". */
    Optional<Language> language();

    /** It means the first candidate. */
    record Sure(List<Candidate> candidates, Optional<Language> language) implements Understanding {}

    /** It means one of the candidates, most likely the first; ask which. */
    record Torn(List<Candidate> candidates, Optional<Language> language) implements Understanding {}

    /** It means none of our topics; the candidates are what came nearest. */
    record Unknown(List<Candidate> candidates, Optional<Language> language) implements Understanding {}
}
