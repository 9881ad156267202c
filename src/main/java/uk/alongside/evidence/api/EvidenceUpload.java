package uk.alongside.evidence.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import uk.alongside.evidence.EvidenceBox;
import uk.alongside.files.Files;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.people.CurrentUser;

/**
 * Takes a file in as evidence: the file is the body, its name a header. Whoever may not add there is told before the file is
 * read; every refusal is a sentence that says what to do.
 */
@Controller
class EvidenceUpload {

    private static final String NOT_HERE =
            "This is not yours to add to, or it is no longer there. Go back and open it again.";

    private static final String SIGNED_OUT =
            "You were signed out. Sign in again in another tab, then press “Try again”.";

    private final EvidenceBox box;
    private final Files files;
    private final CurrentUser currentUser;

    EvidenceUpload(EvidenceBox box, Files files, CurrentUser currentUser) {
        this.box = box;
        this.files = files;
        this.currentUser = currentUser;
    }

    @PostMapping("/evidence/files")
    ResponseEntity<String> take(
            @RequestParam String kind,
            @RequestParam UUID subject,
            @RequestHeader(name = "X-Filename", defaultValue = "") String name,
            HttpServletRequest request)
            throws IOException {
        if (currentUser.ifPerson().isEmpty()) {
            return said(HttpStatus.UNAUTHORIZED, SIGNED_OUT);
        }
        try {
            var on = new SubjectRef(kind, subject);
            box.requireWritable(on);
            if (request.getContentLengthLong() > Files.LARGEST) {
                return said(HttpStatus.CONTENT_TOO_LARGE, Files.TOO_LARGE);
            }
            try (var received = files.receive(decoded(name), request.getInputStream())) {
                return said(HttpStatus.CREATED, box.file(on, received).id().toString());
            }
        } catch (RuleBroken refused) {
            return said(HttpStatus.UNPROCESSABLE_CONTENT, refused.reason());
        } catch (NotFound | AccessDeniedException | IllegalArgumentException hidden) {
            return said(HttpStatus.NOT_FOUND, NOT_HERE);
        }
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    private static ResponseEntity<String> said(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(sentence);
    }
}
