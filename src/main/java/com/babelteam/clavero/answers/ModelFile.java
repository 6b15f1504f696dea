package com.babelteam.clavero.answers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** How a trained model is written to a file: learning takes seconds, reading what was learnt a moment. */
final class ModelFile {
    private ModelFile() {}

    /** What a model was learnt from, whatever the order of the examples. */
    static String fingerprint(List<Example> examples, Concepts concepts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(concepts.source().getBytes(StandardCharsets.UTF_8));
            examples.stream().map(Example::toString).sorted()
                    .forEach(each -> digest.update(each.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void write(DataOutputStream out, List<String> words) throws IOException {
        out.writeInt(words.size());
        for (String each : words) {
            out.writeUTF(each);
        }
    }

    static List<String> readWords(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            words.add(in.readUTF());
        }
        return words;
    }

    static void write(DataOutputStream out, float[] numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
        bytes.asFloatBuffer().put(numbers);
        out.writeInt(numbers.length);
        out.write(bytes.array());
    }

    static float[] readNumbers(DataInputStream in) throws IOException {
        float[] numbers = new float[in.readInt()];
        ByteBuffer.wrap(in.readNBytes(numbers.length * Float.BYTES)).asFloatBuffer().get(numbers);
        return numbers;
    }
}
