package uk.alongside.drafts.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import uk.alongside.drafts.Author;
import uk.alongside.drafts.DraftKeys;
import uk.alongside.drafts.Keeping;
import uk.alongside.drafts.SharedComputer;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonDirectory;

/**
 * Keeps what a page sends, and gives back what is kept.
 *
 * <p>Who has not signed in is told so, and nothing else; what is not theirs answers exactly as what does not exist.
 */
@RestController
@RequestMapping(path = "/drafts", produces = "application/json")
class DraftEndpoints {

    private static final String DEVICE = "X-Device";
    private static final String OWNER = "X-Writer";
    private static final String LINK = "X-Answer-Link";
    private static final int LONGEST_LINK = 200;
    private static final String NOT_HERE =
            "We cannot find what this belongs to. It may have moved, or it may not be yours to" + " write.";

    private final DraftDoor door;
    private final DraftKeys keys;
    private final CurrentUser currentUser;
    private final PersonDirectory directory;

    DraftEndpoints(DraftDoor door, DraftKeys keys, CurrentUser currentUser, PersonDirectory directory) {
        this.door = door;
        this.keys = keys;
        this.currentUser = currentUser;
        this.directory = directory;
    }

    /** Who asks, and what they need before they write. */
    @GetMapping("/session")
    ResponseEntity<Object> session(
            @RequestHeader(name = DEVICE, required = false) @Nullable UUID device,
            @RequestHeader(name = LINK, required = false) @Nullable String link,
            CsrfToken csrf,
            HttpServletRequest request) {
        return forWhoAsks(link, author -> {
            var shared = SharedComputer.isSaid(request);
            var key = shared || device == null ? null : keyOf(author, device, request);
            var token = new DraftSession.Csrf(csrf.getHeaderName(), csrf.getToken());
            return ResponseEntity.ok(
                    new DraftSession(keys.owner(author).toString(), nameOf(author), key, shared, token));
        });
    }

    private String nameOf(Author author) {
        return author instanceof Author.Somebody ? directory.myself().name() : "";
    }

    private String keyOf(Author author, UUID device, HttpServletRequest request) {
        if (author instanceof Author.Somebody) {
            SharedComputer.remember(request.getSession(), device);
        }
        return Base64.getEncoder().encodeToString(keys.of(author, device));
    }

    @GetMapping("/{kind}/{document}/{part}")
    ResponseEntity<Object> read(
            @PathVariable String kind,
            @PathVariable UUID document,
            @PathVariable UUID part,
            @RequestHeader(name = LINK, required = false) @Nullable String link) {
        return forWhoAsks(
                link, author -> ResponseEntity.ok(door.told(door.read(kind, document, part, author), author)));
    }

    @GetMapping("/{kind}/{document}")
    ResponseEntity<Object> read(
            @PathVariable String kind,
            @PathVariable UUID document,
            @RequestHeader(name = LINK, required = false) @Nullable String link) {
        return forWhoAsks(
                link,
                author -> ResponseEntity.ok(Map.of("parts", door.told(door.read(kind, document, author), author))));
    }

    @PutMapping("/{kind}/{document}/{part}")
    ResponseEntity<Object> keep(
            @PathVariable String kind,
            @PathVariable UUID document,
            @PathVariable UUID part,
            @RequestHeader(name = LINK, required = false) @Nullable String link,
            @RequestHeader(name = OWNER, required = false) @Nullable String owner,
            HttpServletRequest request)
            throws IOException {
        // Somebody else may have signed in meanwhile, in another tab: nobody writes in another's name.
        var author = whoAsks(link)
                .filter(who -> owner == null || owner.equals(keys.owner(who).toString()));
        if (author.isEmpty()) {
            return nobody();
        }
        var body = DraftBody.read(request.getInputStream());
        return switch (door.keep(kind, document, part, author.get(), body)) {
            case Keeping.Kept(var now, var _) -> ResponseEntity.ok(door.told(now, author.get()));
            case Keeping.TwoVersions(var theirs, var fields) ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(Map.of(
                                "theirs",
                                door.told(theirs, author.get()),
                                "yours",
                                Map.of("fields", body.fields()),
                                "fields",
                                fields));
        };
    }

    private ResponseEntity<Object> forWhoAsks(@Nullable String link, Function<Author, ResponseEntity<Object>> answer) {
        return whoAsks(link).map(answer).orElseGet(DraftEndpoints::nobody);
    }

    /** Whoever shows a link is who the link says, whoever else may be signed in on the device. */
    private Optional<Author> whoAsks(@Nullable String link) {
        if (link != null) {
            return Optional.of(new Author.ByLink(link))
                    .filter(shown -> shown.token().length() <= LONGEST_LINK)
                    .filter(door::admits)
                    .map(Author.class::cast);
        }
        return currentUser.ifPerson().map(Author.Somebody::new);
    }

    private static ResponseEntity<Object> nobody() {
        return Refusal.of(HttpStatus.UNAUTHORIZED, "Sign in again: nothing is lost.");
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RuleBroken refusal) {
        return Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, refusal.field().orElse(null), refusal.reason());
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(UnreadableDraft refusal) {
        return Refusal.of(refusal.status(), refusal.sentence());
    }

    @ExceptionHandler({NotFound.class, AccessDeniedException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<Object> hidden() {
        return Refusal.of(HttpStatus.NOT_FOUND, NOT_HERE);
    }
}
