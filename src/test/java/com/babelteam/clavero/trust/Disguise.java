package com.babelteam.clavero.trust;

import com.google.gson.Gson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** The ways in which a key can be written down. */
enum Disguise {
    PLAIN("as it is") {
        @Override
        Stream<byte[]> of(String secret) {
            return Stream.of(secret, secret.toUpperCase(Locale.ROOT))
                    .flatMap(each -> Stream.of(utf8(each), each.getBytes(StandardCharsets.ISO_8859_1)));
        }
    },
    HALF("a half") {
        @Override
        Stream<byte[]> of(String secret) {
            int half = secret.length() / 2;
            return Stream.of(secret.substring(0, half), secret.substring(half)).map(Disguise::utf8);
        }
    },
    BASE64("base64, wherever it begins") {
        @Override
        Stream<byte[]> of(String secret) {
            byte[] bytes = utf8(secret);
            List<byte[]> all = new ArrayList<>();
            for (int before = 0; before < 3; before++) {
                byte[] moved = new byte[before + bytes.length];
                System.arraycopy(bytes, 0, moved, before, bytes.length);
                // The characters at both ends depend on the neighbours as well.
                int first = (before * 8 + 5) / 6;
                int last = moved.length * 8 / 6;
                for (var encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                    all.add(utf8(encoder.encodeToString(moved).substring(first, last)));
                }
            }
            return all.stream();
        }
    },
    URL("URL") {
        @Override
        Stream<byte[]> of(String secret) {
            String every = "%" + HexFormat.ofDelimiter("%").formatHex(utf8(secret));
            String usual = URLEncoder.encode(secret, StandardCharsets.UTF_8);
            return unlike(secret, usual, usual.replace("+", "%20"), every, every.toUpperCase(Locale.ROOT));
        }
    },
    JSON("JSON") {
        @Override
        Stream<byte[]> of(String secret) {
            String every = everyCharacter(secret, "\\u%04x");
            String quoted = new Gson().toJson(secret);
            String usual = secret.replace("\"", "\\\"");
            return unlike(secret, quoted.substring(1, quoted.length() - 1), usual, every,
                    every.toUpperCase(Locale.ROOT).replace('U', 'u'));
        }
    },
    XML("XML") {
        @Override
        Stream<byte[]> of(String secret) {
            String usual = secret.replace("&", "&amp;").replace("<", "&lt;");
            return unlike(secret, usual, usual.replace(">", "&gt;"), HtmlUtils.htmlEscape(secret, "UTF-8"),
                    everyCharacter(secret, "&#%d;"), everyCharacter(secret, "&#x%x;"),
                    everyCharacter(secret, "&#x%X;"));
        }
    },
    UTF16("UTF-16") {
        @Override
        Stream<byte[]> of(String secret) {
            return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE).map(secret::getBytes);
        }
    };

    private final String title;

    Disguise(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The bytes to look for. */
    abstract Stream<byte[]> of(String secret);

    private static Stream<byte[]> unlike(String secret, String... written) {
        return Stream.of(written).distinct().filter(each -> !each.equals(secret)).map(Disguise::utf8);
    }

    private static String everyCharacter(String secret, String format) {
        return secret.chars().mapToObj(format::formatted).collect(Collectors.joining());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
