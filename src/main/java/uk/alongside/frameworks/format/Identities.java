package uk.alongside.frameworks.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.Statement;
import uk.alongside.frameworks.StatementId;

/**
 * Says which statement of a file is which: the one of the edition before that it names, or that has its code; else a new
 * one.
 */
public final class Identities {

    /** In the column for the code before: a new statement, though its code was used before. */
    static final String NEW = "new";

    private final Map<String, StatementId> before;
    private final Map<String, StatementId> now;
    private final boolean hasBefore;
    private final Function<String, StatementId> fresh;

    private Identities(
            Map<String, StatementId> before,
            Map<String, StatementId> now,
            boolean hasBefore,
            Function<String, StatementId> fresh) {
        this.before = before;
        this.now = now;
        this.hasBefore = hasBefore;
        this.fresh = fresh;
    }

    /** For an edition that nothing was before: every statement is new. */
    public static Identities ofNew() {
        return new Identities(Map.of(), Map.of(), false, code -> StatementId.next());
    }

    /** For an edition after another. */
    public static Identities after(Content before) {
        return new Identities(byCode(before), Map.of(), true, code -> StatementId.next());
    }

    /** For what replaces a draft: statements that only the draft has keep being what they are. */
    public static Identities inPlaceOf(Content draft, Optional<Content> before) {
        return new Identities(
                before.map(Identities::byCode).orElse(Map.of()),
                byCode(draft),
                before.isPresent(),
                code -> StatementId.next());
    }

    /** The same with ids that follow from the code, so that every portal that ships it has the same. */
    public static Identities shipped(Optional<Content> before, Function<String, StatementId> derived) {
        return new Identities(before.map(Identities::byCode).orElse(Map.of()), Map.of(), before.isPresent(), derived);
    }

    private static Map<String, StatementId> byCode(Content content) {
        var byCode = new HashMap<String, StatementId>();
        content.statements().forEach(statement -> byCode.putIfAbsent(plain(statement.code()), statement.id()));
        return byCode;
    }

    static String plain(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    boolean hasBefore() {
        return hasBefore;
    }

    /** Empty where the code before names none that was there. */
    Optional<StatementId> of(String code, String was) {
        if (!hasBefore || was.isEmpty()) {
            return Optional.of(Optional.ofNullable(before.get(plain(code)))
                    .or(() -> Optional.ofNullable(now.get(plain(code))))
                    .orElseGet(() -> fresh.apply(code)));
        }
        if (was.equalsIgnoreCase(NEW)) {
            return Optional.of(Optional.ofNullable(now.get(plain(code)))
                    .filter(id -> !before.containsValue(id))
                    .orElseGet(() -> fresh.apply(code)));
        }
        return Optional.ofNullable(before.get(plain(was)));
    }

    /** What the column for the code before says of a statement. */
    static String was(Statement statement, Optional<Content> before) {
        var earlier = before.flatMap(content -> content.statement(statement.id()));
        if (earlier.isPresent()) {
            return plain(earlier.get().code()).equals(plain(statement.code()))
                    ? ""
                    : earlier.get().code();
        }
        return before.map(Identities::byCode)
                .filter(codes -> codes.containsKey(plain(statement.code())))
                .map(_ -> NEW)
                .orElse("");
    }
}
