package com.babelteam.clavero.privacy;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter.MemberPath;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.json.WritableJson;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Masks keys in every value of a structured line of the log. What {@link LogGuard} sees is the message and the exception; such
 * a line also holds what libraries put beside them.
 */
final class StructuredLogGuard implements StructuredLoggingJsonMembersCustomizer<Object> {
    /** A trace's identifier has the form of a classic key, 32 hexadecimal digits; only the tracer writes it. */
    private static final String TRACE = "traceId";
    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(new Masking());
    }

    private static final class Masking implements ValueProcessor<Object> {
        @Override
        public @Nullable Object processValue(MemberPath path, @Nullable Object value) {
            if (value == null || isMoreThanAText(value)) {
                return value;
            }
            String text = value.toString();
            boolean trace = path.toString().equals(TRACE) && TRACE_ID.matcher(text).matches();
            return trace || !Secrets.holdsKey(text) ? value : Secrets.mask(text);
        }

        /** What is written part by part, each of which comes by here; asking it for its text would write it twice. */
        private static boolean isMoreThanAText(Object value) {
            return value instanceof WritableJson || value instanceof Map || value instanceof Iterable
                    || value.getClass().isArray() || value instanceof Number || value instanceof Boolean;
        }
    }
}
