package uk.alongside.drafts.api;

import org.springframework.http.HttpStatus;

/** The body of a request that is not a draft. */
final class UnreadableDraft extends RuntimeException {

    private final HttpStatus status;

    UnreadableDraft(HttpStatus status, String sentence) {
        super(sentence);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
