package com.babelteam.clavero.playground.workspace;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who is in the workspace. */
public interface Directory {
    /** The person with this identifier, if there is one. */
    Optional<Person> find(String id);

    /** The people to list; not all there are if anybody may come. */
    List<Person> listed();

    /** Sets a person's language. */
    void locale(String id, String locale);

    /** Two people, enough to see that one never sees the other's private messages. */
    static Directory ofTwo() {
        return new Listed(List.of(new Person("U0ANA", "Ana", "es-LA"), new Person("U0BRUNO", "Bruno", "pt-BR")));
    }

    /**
     * A crowd: whoever is asked for is there. The beginning of the identifier says the language: {@code UPT…} has
     * {@code pt-BR}, {@code UEN…} has {@code en-US}, others Spanish.
     */
    static Directory ofEverybody() {
        return new Everybody();
    }

    /** A few people, by name. */
    final class Listed implements Directory {
        private final List<Person> people;

        Listed(List<Person> people) {
            this.people = new CopyOnWriteArrayList<>(people);
        }

        @Override
        public Optional<Person> find(String id) {
            return people.stream().filter(person -> person.id().equals(id)).findFirst();
        }

        @Override
        public List<Person> listed() {
            return people;
        }

        @Override
        public void locale(String id, String locale) {
            people.replaceAll(person -> person.id().equals(id) ? person.speaking(locale) : person);
        }
    }

    /** Anybody. */
    final class Everybody implements Directory {
        @Override
        public Optional<Person> find(String id) {
            String locale = id.startsWith("UPT") ? "pt-BR" : id.startsWith("UEN") ? "en-US" : "es-LA";
            return id.startsWith("U") ? Optional.of(new Person(id, id, locale)) : Optional.empty();
        }

        @Override
        public List<Person> listed() {
            return List.of();
        }

        @Override
        public void locale(String id, String locale) {
            throw new UnsupportedOperationException("the identifier says the language");
        }
    }
}
