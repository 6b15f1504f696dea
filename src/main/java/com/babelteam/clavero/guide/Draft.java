package com.babelteam.clavero.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one file says of a journey, a step or a topic in one language. */
sealed interface Draft {
    record OfJourney(int order, Set<FactId> facts, Journey.Text text) implements Draft {
        static OfJourney read(Page page, String id) {
            hasId(page, id);
            int order = page.same("order", page.header().required("order", Integer::valueOf).orElse(0));
            Set<FactId> facts = page.same("facts", page.header().set("facts", FactId::new));
            var text = new Journey.Text(page.line("title", Limits.JOURNEY_TITLE),
                    page.paragraph("choose", Limits.JOURNEY_CHOOSE), page.line("button", Limits.JOURNEY_BUTTON),
                    page.main(Limits.JOURNEY_TEXT),
                    page.part("the end", first(page.sections(1, 1)), Limits.JOURNEY_TEXT));
            page.header().nothingElse();
            return new OfJourney(order, facts, text);
        }
    }

    record OfStep(int position, @Nullable PictureId picture, boolean check, Set<FactId> facts, Step.Text text)
            implements
                Draft {
        static OfStep read(Page page, String id) {
            hasId(page, id);
            int position = page.same("order", page.header().required("order", Integer::valueOf).orElse(0));
            Optional<PictureId> picture = page.same("picture", page.header().optional("picture", PictureId::new));
            boolean check = page.same("check", page.header().optional("check", OfStep::yesOrNo).orElse(false));
            Set<FactId> facts = page.same("facts", page.header().set("facts", FactId::new));
            String title = page.line("title", Limits.STEP_TITLE);
            Optional<Markdown> see = page.optionalParagraph("see", Limits.STEP_SEE);
            Optional<Markdown> alternative = page.optionalParagraph("alt", Limits.STEP_ALTERNATIVE);
            if (picture.isPresent() != alternative.isPresent()) {
                page.problem("picture and alt belong together");
            }
            Markdown body = page.main(Limits.STEP_TEXT);
            Markdown stuck = page.part("the list of causes", first(page.sections(1, 1)), Limits.STEP_STUCK);
            page.header().nothingElse();
            String alt = alternative.map(Markdown::text).orElse("");
            String all = String.join("\n\0", title, body.text(), see.map(Markdown::text).orElse(""), alt, stuck.text());
            return new OfStep(position, picture.orElse(null), check, facts,
                    new Step.Text(title, body, see, alt, stuck, ContentHash.of(all)));
        }

        private static boolean yesOrNo(String word) {
            return switch (word) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException("true or false, not \"" + word + "\"");
            };
        }
    }

    record OfTopic(Optional<TopicId> parent, Optional<StepId> step, Set<FactId> facts, Topic.Text text)
            implements
                Draft {
        static OfTopic read(Page page, String id) {
            hasId(page, id);
            Optional<TopicId> parent = page.same("parent", page.header().optional("parent", TopicId::new));
            Optional<StepId> step = page.same("step", page.header().optional("step", StepId::new));
            Set<FactId> facts = page.same("facts", page.header().set("facts", FactId::new));
            String title = page.line("title", Limits.TOPIC_TITLE);
            Markdown answer = page.main(Limits.TOPIC_ANSWER);
            List<Markdown> sections = page.sections(1, 2);
            Optional<Markdown> more = page.same("a second part", sections.size() == 2)
                    ? Optional.of(page.part("the second part", sections.getFirst(), Limits.TOPIC_MORE))
                    : Optional.empty();
            page.header().nothingElse();
            List<String> questions = sections.isEmpty() ? List.of() : questions(page, sections.getLast());
            return new OfTopic(parent, step, facts, new Topic.Text(title, answer, more, questions));
        }

        /** Questions are in people's own spelling: nothing in them is markup. */
        private static List<String> questions(Page page, Markdown section) {
            var questions = new ArrayList<String>();
            section.text().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
                if (line.startsWith("- ") && line.length() > 2) {
                    questions.add(line.substring(2).strip());
                } else {
                    page.problem("the questions are a list, one line each, not \"" + line + "\"");
                }
            });
            if (questions.isEmpty()) {
                page.problem("has no questions");
            }
            return questions;
        }
    }

    private static void hasId(Page page, String id) {
        String named = page.header().text("id");
        if (!named.equals(id)) {
            page.problem("is the file of " + id + ", but its id is \"" + named + "\"");
        }
    }

    private static Markdown first(List<Markdown> sections) {
        return sections.isEmpty() ? new Markdown("") : sections.getFirst();
    }
}
