package uk.alongside.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something was asked for that a rule does not allow.
 *
 * <p>The reason is the sentence that the person reads: it says what is wrong and what to do. Where the trouble lies in
 * one field, the refusal names it, so that a screen can put the sentence beside it.
 */
public class RuleBroken extends RuntimeException {

    private final String reason;
    private final @Nullable String field;

    public RuleBroken(String reason) {
        this(reason, null);
    }

    public RuleBroken(String reason, @Nullable String field) {
        super(reason);
        this.reason = reason;
        this.field = field;
    }

    public String reason() {
        return reason;
    }

    /** The name of the record component that the sentence is about. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
