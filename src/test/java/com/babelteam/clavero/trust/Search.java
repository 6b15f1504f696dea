package com.babelteam.clavero.trust;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for all canaries in all disguises in one go, so that a heap can be searched in seconds. */
final class Search {
    private final Map<Integer, List<Needle>> byBeginning = new HashMap<>();

    private static final class Needle {
        private final Canary canary;
        private final Disguise disguise;
        private final byte[] bytes;

        Needle(Canary canary, Disguise disguise, byte[] bytes) {
            this.canary = canary;
            this.disguise = disguise;
            this.bytes = bytes;
        }

        boolean isAt(byte[] hay, int at) {
            int end = at + bytes.length;
            return end <= hay.length && Arrays.equals(hay, at, end, bytes, 0, bytes.length);
        }
    }

    /**
     * A key where none may be.
     *
     * @param split whether it is whole only without the line breaks
     */
    record Found(Canary canary, Disguise disguise, boolean split) {}

    Search(Collection<Canary> canaries) {
        for (Canary canary : canaries) {
            for (Disguise disguise : Disguise.values()) {
                disguise.of(canary.secret()).forEach(bytes -> byBeginning
                        .computeIfAbsent(beginning(bytes, 0), _ -> new ArrayList<>())
                        .add(new Needle(canary, disguise, bytes)));
            }
        }
    }

    /** What is in there, also over line breaks. */
    Set<Found> in(byte[] hay) {
        Set<Found> found = new LinkedHashSet<>();
        search(hay, false, found);
        search(withoutLineBreaks(hay), true, found);
        found.removeIf(each -> each.split() && found.contains(new Found(each.canary(), each.disguise(), false)));
        return found;
    }

    private void search(byte[] hay, boolean split, Set<Found> found) {
        for (int at = 0; at + 4 <= hay.length; at++) {
            List<Needle> needles = byBeginning.get(beginning(hay, at));
            if (needles != null) {
                for (Needle each : needles) {
                    if (each.isAt(hay, at)) {
                        found.add(new Found(each.canary, each.disguise, split));
                    }
                }
            }
        }
    }

    private static int beginning(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
    }

    /** Those of e-mails have an equals sign before them, those inside JSON are written out. */
    private static byte[] withoutLineBreaks(byte[] hay) {
        var joined = new ByteArrayOutputStream(hay.length);
        for (int at = 0; at < hay.length; at++) {
            int next = at + 1 < hay.length ? hay[at + 1] : 0;
            boolean soft = hay[at] == '=' && (next == '\r' || next == '\n');
            boolean written = hay[at] == '\\' && (next == 'r' || next == 'n');
            at += written ? 1 : 0;
            if (!soft && !written && hay[at] != '\r' && hay[at] != '\n') {
                joined.write(hay[at]);
            }
        }
        return joined.toByteArray();
    }
}
