package uk.alongside.drafts;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a draft as one text. */
final class FieldsInJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Standing.Field>> FIELDS = new TypeReference<>() {};

    private FieldsInJson() {}

    static String write(Map<String, Standing.Field> fields) {
        return JSON.writeValueAsString(fields);
    }

    static Map<String, Standing.Field> read(String text) {
        return JSON.readValue(text, FIELDS);
    }
}
