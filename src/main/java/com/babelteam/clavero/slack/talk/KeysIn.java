package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.privacy.FoundKey;
import com.babelteam.clavero.privacy.FoundKey.Certainty;
import com.babelteam.clavero.privacy.FoundKeys;
import com.babelteam.clavero.privacy.KeyFinder;
import com.slack.api.model.Attachment;
import com.slack.api.model.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys in all that a message shows: its words, the names of its files, what it quotes. */
final class KeysIn {
    private KeysIn() {}

    static FoundKeys of(@Nullable String text, @Nullable List<File> files, @Nullable List<Attachment> quoted) {
        String names = (files == null ? Stream.<File>of() : files.stream())
                .flatMap(file -> Stream.of(file.getName(), file.getTitle())).filter(Objects::nonNull).distinct()
                .collect(Collectors.joining("\n"));
        FoundKeys written = KeyFinder.in((text == null ? "" : text) + "\n" + names);
        // Pages that are linked to are quoted as well, and are full of digits.
        List<FoundKey> certain = (quoted == null ? Stream.<Attachment>of() : quoted.stream())
                .flatMap(each -> Stream.of(each.getTitle(), each.getText(), each.getFallback()))
                .filter(Objects::nonNull).flatMap(each -> KeyFinder.in(each).keys().stream())
                .filter(key -> key.certainty() == Certainty.CERTAIN).toList();
        var all = new FoundKeys(certain, "");
        var keys = new ArrayList<>(written.keys());
        keys.addAll(all.without(written));
        return new FoundKeys(keys, written.rest());
    }
}
