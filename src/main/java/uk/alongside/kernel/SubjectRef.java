package uk.alongside.kernel;

import java.util.UUID;

/**
 * Points to a thing of any module, by the module's word for it and its id: {@code project:0190...}.
 *
 * @param kind lower-case letters and hyphens, at most 40
 */
public record SubjectRef(String kind, UUID id) {

    public SubjectRef {
        if (kind.isEmpty() || kind.length() > 40 || !kind.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("A subject's kind is a lower-case word: " + kind);
        }
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
