package com.babelteam.clavero.conversation;

import com.babelteam.clavero.answers.Candidate;
import com.babelteam.clavero.answers.Understanding;
import com.babelteam.clavero.guide.Guide;
import com.babelteam.clavero.guide.TopicId;
import java.util.List;
import java.util.stream.Stream;

/** The topics that a person is offered for what they wrote. */
final class Shortlist {
    private static final int LONGEST = 3;
    /** From here on, something else than the answer is worth a button beside it. */
    private static final double WORTH_A_BUTTON = 0.1;

    private Shortlist() {}

    /** Best first; none if nothing was understood that the guide knows. */
    static List<TopicId> of(Understanding understanding, Guide guide) {
        Stream<Candidate> candidates = switch (understanding) {
            case Understanding.Unknown _ -> Stream.empty();
            case Understanding.Torn(var all, _) -> all.stream();
            case Understanding.Sure(var all, _) -> Stream.concat(all.stream().limit(1),
                    all.stream().skip(1).filter(each -> each.confidence() >= WORTH_A_BUTTON));
        };
        return candidates.map(Candidate::topic).filter(topic -> !topic.equals(Meaning.OUT_OF_SCOPE)).map(TopicId::new)
                .filter(topic -> guide.topic(topic).isPresent()).distinct().limit(LONGEST).toList();
    }
}
