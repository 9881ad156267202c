package uk.alongside.drafts.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Why something is not kept, in a sentence that the person reads.
 *
 * @param field the field it is about, where it is about one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Refusal(@Nullable String field, String sentence) {

    static final String NOT_READABLE =
            "What came from this page could not be read. Open the page again; what you typed is"
                    + " still on this device.";

    static ResponseEntity<Object> of(HttpStatus status, String sentence) {
        return of(status, null, sentence);
    }

    static ResponseEntity<Object> of(HttpStatus status, @Nullable String field, String sentence) {
        return ResponseEntity.status(status).body(new Refusal(field, sentence));
    }
}
