package com.babelteam.clavero.answers;

import static com.babelteam.clavero.answers.Example.OUT_OF_SCOPE;

import com.babelteam.clavero.answers.Features.Learnt;
import com.babelteam.clavero.answers.Understanding.Sure;
import com.babelteam.clavero.answers.Understanding.Torn;
import com.babelteam.clavero.answers.Understanding.Unknown;
import com.babelteam.clavero.person.Language;
import de.bwaldvogel.liblinear.Feature;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells which topic a message means, learnt from examples. Unchangeable; many threads may use it at once. */
public final class Understander {
    private static final String BUILT_IN = "/answers/model";
    private static final int CANDIDATES = 3;

    private final Features features;
    private final OneVsRest<String> topics;
    private final LanguageGuess languages;

    private Understander(Features features, OneVsRest<String> topics, LanguageGuess languages) {
        this.features = features;
        this.topics = topics;
        this.languages = languages;
    }

    /** Learns from examples, of at least two topics and best also of what is out of scope. */
    public static Understander train(List<Example> examples, Concepts concepts) {
        Learnt learnt = Features.learn(examples.stream().map(each -> Markers.mark(each.text())).toList(), concepts);
        return new Understander(learnt.features(),
                OneVsRest.train(learnt.texts(), examples.stream().map(Example::topic).toList(),
                        learnt.features().highest()),
                LanguageGuess.train(examples, learnt));
    }

    /** What was built in when it was learnt from just these examples and concepts; else learns from them now. */
    public static Understander ready(List<Example> examples, Concepts concepts) {
        return builtIn(examples, concepts).orElseGet(() -> train(examples, concepts));
    }

    /** What the build learnt from the built-in guide, if it was learnt from just these examples and concepts. */
    static Optional<Understander> builtIn(List<Example> examples, Concepts concepts) {
        return builtIn(file -> read(file, examples, concepts));
    }

    /** What the build learnt from the built-in guide, whatever the guide is now. */
    static Optional<Understander> builtIn(Concepts concepts) {
        return builtIn(file -> Optional.of(read(file, concepts)));
    }

    /** Reads one from a file. */
    private interface Reader {
        Optional<Understander> from(DataInputStream file) throws IOException;
    }

    private static Optional<Understander> builtIn(Reader reader) {
        try (InputStream file = Understander.class.getResourceAsStream(BUILT_IN)) {
            return file == null
                    ? Optional.empty()
                    : reader.from(new DataInputStream(new BufferedInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes down what was learnt from these examples and concepts, for {@link #read}. */
    public void write(OutputStream file, List<Example> examples, Concepts concepts) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file))) {
            out.writeUTF(ModelFile.fingerprint(examples, concepts));
            features.write(out);
            topics.write(out, topic -> topic);
            languages.write(out);
        }
    }

    /** Reads what was learnt, unless from other examples or concepts than these. */
    static Optional<Understander> read(InputStream file, List<Example> examples, Concepts concepts)
            throws IOException {
        return read(new DataInputStream(new BufferedInputStream(file)), examples, concepts);
    }

    private static Optional<Understander> read(DataInputStream in, List<Example> examples, Concepts concepts)
            throws IOException {
        boolean same = in.readUTF().equals(ModelFile.fingerprint(examples, concepts));
        return same ? Optional.of(readLearnt(in, concepts)) : Optional.empty();
    }

    private static Understander read(DataInputStream in, Concepts concepts) throws IOException {
        in.readUTF();
        return readLearnt(in, concepts);
    }

    private static Understander readLearnt(DataInputStream in, Concepts concepts) throws IOException {
        return new Understander(Features.read(in, concepts), OneVsRest.read(in, topic -> topic),
                LanguageGuess.read(in));
    }

    /** What a message means. */
    public Understanding of(String message) {
        String text = Markers.mark(message);
        Feature[] known = features.of(text);
        double[] likelihoods = OneVsRest.likelihoods(topics.margins(known));
        List<Candidate> candidates = candidates(likelihoods);
        Optional<Language> language = languages.of(text, known);
        if (relevance(likelihoods, candidates) < Tuning.UNKNOWN_BELOW) {
            return new Unknown(candidates, language);
        }
        return lead(candidates) < Tuning.TORN_BELOW ? new Torn(candidates, language) : new Sure(candidates, language);
    }

    /** From 0 to 1, how much more likely a message means the best of the topics than none. */
    public double relevance(String message) {
        double[] likelihoods = OneVsRest.likelihoods(topics.margins(features.of(Markers.mark(message))));
        return relevance(likelihoods, candidates(likelihoods));
    }

    private double relevance(double[] likelihoods, List<Candidate> candidates) {
        int none = topics.classes().indexOf(OUT_OF_SCOPE);
        return candidates.isEmpty() ? 0 : share(candidates.getFirst().confidence(), none < 0 ? 0 : likelihoods[none]);
    }

    private static double lead(List<Candidate> candidates) {
        return candidates.size() < 2 ? 1 : share(candidates.get(0).confidence(), candidates.get(1).confidence());
    }

    private static double share(double one, double other) {
        return one / (one + other);
    }

    private List<Candidate> candidates(double[] likelihoods) {
        return IntStream.range(0, likelihoods.length)
                .mapToObj(each -> new Candidate(topics.classes().get(each), likelihoods[each]))
                .filter(each -> !each.topic().equals(OUT_OF_SCOPE))
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed()).limit(CANDIDATES).toList();
    }
}
