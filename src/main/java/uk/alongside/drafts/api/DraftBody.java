package uk.alongside.drafts.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page sends to have kept: {@code {"op": id, "base": version, "fields": {name: text}, "at": moment}}. It is read
 * with suspicion: anything else is refused in a sentence, and so is more than anybody types.
 */
record DraftBody(
        UUID op,
        long base,
        Map<String, String> fields,
        @Nullable Instant at) {

    static final int MOST_BYTES = 256 * 1024;
    static final int MOST_FIELDS = 20;

    private static final Pattern FIELD = Pattern.compile("[a-z][a-z-]{0,39}");

    /** Line feeds and tabs are typed; the rest would only get in the way of whoever reads it. */
    private static final Pattern NEVER_TYPED = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(4)
                            .maxNumberLength(20)
                            .maxNameLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static DraftBody read(InputStream in) throws IOException {
        var bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableDraft(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "This is more than fits into one text. Shorten it, or put the rest into a file.");
        }
        try {
            return of(JSON.readTree(bytes));
        } catch (JacksonException | IllegalArgumentException | DateTimeParseException unreadable) {
            throw new UnreadableDraft(HttpStatus.BAD_REQUEST, Refusal.NOT_READABLE);
        }
    }

    private static DraftBody of(JsonNode body) {
        check(body.isObject() && body.path("fields").isObject());
        check(body.path("op").isString() && body.path("base").isIntegralNumber());
        check(body.path("base").canConvertToLong() && body.path("base").longValue() >= 0);
        var op = body.path("op").stringValue();
        check(op.length() == 36);
        var fields = new LinkedHashMap<String, String>();
        body.path("fields").forEachEntry((name, words) -> {
            check(FIELD.matcher(name).matches() && words.isString());
            fields.put(name, asTyped(words.stringValue()));
        });
        check(!fields.isEmpty() && fields.size() <= MOST_FIELDS);
        var at = body.path("at");
        return new DraftBody(
                UUID.fromString(op),
                body.path("base").longValue(),
                fields,
                at.isString() ? Instant.parse(at.stringValue()) : null);
    }

    /** As a text of whole characters and lines. The page does the same before it sends. */
    private static String asTyped(String words) {
        var lines = words.replace("\r\n", "\n").replace('\r', '\n');
        var typed = NEVER_TYPED.matcher(lines).replaceAll("");
        return typed.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void check(boolean asItShouldBe) {
        if (!asItShouldBe) {
            throw new IllegalArgumentException();
        }
    }
}
