package com.babelteam.clavero.conversation;

import com.babelteam.clavero.conversation.Part.Kind;
import com.babelteam.clavero.guide.Markdown;
import com.babelteam.clavero.person.Forgotten;
import com.babelteam.clavero.person.Memory;
import com.babelteam.clavero.person.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Forgets a person, wherever anything is kept about them. */
@Component
class Forgetting {
    private final List<Memory> memories;
    private final JourneyParts parts;

    Forgetting(List<Memory> memories, JourneyParts parts) {
        this.memories = memories;
        this.parts = parts;
    }

    Forgotten forget(PersonId person) {
        return memories.stream().map(memory -> memory.forget(person)).reduce(new Forgotten(Map.of()), Forgotten::and);
    }

    /** Says what was forgotten. */
    Part told(Turn turn, Forgotten forgotten) {
        if (forgotten.counts().isEmpty()) {
            return new PartBuilder(Kind.FORGOTTEN).body(parts.say(turn, "forgotten.nothing")).build();
        }
        String list = Stream.of(Forgotten.Kind.values()).filter(forgotten.counts()::containsKey)
                .map(kind -> "- " + parts.say(turn, "forgotten." + kind.name().toLowerCase(Locale.ROOT),
                        forgotten.counts().getOrDefault(kind, 0)))
                .collect(Collectors.joining("\n"));
        return new PartBuilder(Kind.FORGOTTEN).body(parts.say(turn, "forgotten")).body(new Markdown(list))
                .body(parts.say(turn, "forgotten.rest")).build();
    }
}
