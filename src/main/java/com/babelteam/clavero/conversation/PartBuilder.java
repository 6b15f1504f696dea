package com.babelteam.clavero.conversation;

import com.babelteam.clavero.conversation.Part.Kind;
import com.babelteam.clavero.conversation.Part.Offer;
import com.babelteam.clavero.conversation.Part.Picture;
import com.babelteam.clavero.conversation.Part.Progress;
import com.babelteam.clavero.guide.Markdown;
import com.babelteam.clavero.guide.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a message together. */
final class PartBuilder {
    private final Kind kind;
    private final List<Markdown> notes = new ArrayList<>();
    private final List<Markdown> body = new ArrayList<>();
    private final List<Markdown> remarks = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Optional<Progress> progress = Optional.empty();
    private Optional<Markdown> see = Optional.empty();
    private Optional<Picture> picture = Optional.empty();
    private Optional<StepId> step = Optional.empty();

    PartBuilder(Kind kind) {
        this.kind = kind;
    }

    PartBuilder note(Markdown note) {
        notes.add(note);
        return this;
    }

    PartBuilder notes(List<Markdown> more) {
        notes.addAll(more);
        return this;
    }

    PartBuilder title(String words) {
        title = Optional.of(words);
        return this;
    }

    PartBuilder progress(Progress at) {
        progress = Optional.of(at);
        return this;
    }

    PartBuilder body(Markdown paragraph) {
        body.add(paragraph);
        return this;
    }

    PartBuilder see(Optional<Markdown> sight) {
        see = sight;
        return this;
    }

    PartBuilder picture(Optional<Picture> drawing) {
        picture = drawing;
        return this;
    }

    PartBuilder remark(Optional<Markdown> remark) {
        remark.ifPresent(remarks::add);
        return this;
    }

    PartBuilder offer(Act act, String label) {
        offers.add(new Offer(act, label, false));
        return this;
    }

    PartBuilder likely(Act act, String label) {
        offers.add(new Offer(act, label, true));
        return this;
    }

    PartBuilder step(StepId shown) {
        step = Optional.of(shown);
        return this;
    }

    Part build() {
        return new Part(kind, notes, title, progress, body, see, picture, remarks, offers, step, Optional.empty());
    }

    /** A part with notes before its own. */
    static Part withNotes(List<Markdown> first, Part part) {
        var notes = new ArrayList<>(first);
        notes.addAll(part.notes());
        return new Part(part.kind(), notes, part.title(), part.progress(), part.body(), part.see(), part.picture(),
                part.remarks(), part.offers(), part.step(), part.meaning());
    }

    /** Messages of which the first has more buttons. */
    static List<Part> alsoOffering(List<Offer> more, List<Part> parts) {
        Part part = parts.getFirst();
        var offers = new ArrayList<>(part.offers());
        offers.addAll(more);
        var all = new ArrayList<>(parts);
        all.set(0, new Part(part.kind(), part.notes(), part.title(), part.progress(), part.body(), part.see(),
                part.picture(), part.remarks(), offers, part.step(), part.meaning()));
        return all;
    }

    /** A part with what it answers. */
    static Part withMeaning(Meaning meaning, Part part) {
        return new Part(part.kind(), part.notes(), part.title(), part.progress(), part.body(), part.see(),
                part.picture(), part.remarks(), part.offers(), part.step(), Optional.of(meaning));
    }
}
