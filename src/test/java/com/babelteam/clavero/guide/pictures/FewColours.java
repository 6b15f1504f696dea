package com.babelteam.clavero.guide.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes an image small: our drawings have a handful of colours and their blends at edges, so the 256 most frequent ones
 * are enough for the eye.
 */
final class FewColours {
    private static final int MOST = 256;

    private FewColours() {}

    /** The same image with a palette. */
    static BufferedImage of(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        int[] palette = palette(pixels);
        Map<Integer, Integer> nearest = new HashMap<>();
        var model = new IndexColorModel(8, palette.length, palette, 0, true, -1, 0);
        var small = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int i = 0; i < pixels.length; i++) {
            int index = nearest.computeIfAbsent(pixels[i], colour -> nearest(colour, palette));
            small.getRaster().setSample(i % image.getWidth(), i / image.getWidth(), 0, index);
        }
        return small;
    }

    /** The order is fixed down to equal counts, so that the same drawing gives the same file. */
    private static int[] palette(int[] pixels) {
        Map<Integer, Long> counts = IntStream.of(pixels).boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST).mapToInt(Map.Entry::getKey).toArray();
    }

    private static int nearest(int colour, int[] palette) {
        return IntStream.range(0, palette.length).boxed()
                .min((a, b) -> Integer.compare(distance(colour, palette[a]), distance(colour, palette[b])))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        return List.of(24, 16, 8, 0).stream().mapToInt(shift -> {
            int difference = (one >> shift & 0xff) - (other >> shift & 0xff);
            return difference * difference;
        }).sum();
    }
}
