package uk.alongside.files.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.alongside.files.FileGuard;
import uk.alongside.files.FileId;
import uk.alongside.files.Files;
import uk.alongside.files.StoredFile;
import uk.alongside.kernel.NotFound;

/**
 * Gives a file to whoever may open it. A browser is told to save it and never to run anything in it; only pictures, which
 * were drawn anew when they came in, may be shown.
 */
@Controller
class FileDownload {

    /** Even if a browser showed it: alone in a box, without script, form, or anything from elsewhere. */
    static final String IN_A_BOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final Files files;
    private final ObjectProvider<FileGuard> guards;

    FileDownload(Files files, ObjectProvider<FileGuard> guards) {
        this.files = files;
        this.guards = guards;
    }

    @GetMapping("/files/{id}")
    void download(@PathVariable String id, HttpServletResponse response) throws IOException {
        StoredFile file;
        try {
            file = opened(id);
        } catch (NotFound | org.springframework.security.access.AccessDeniedException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(file.type().mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", IN_A_BOX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file));
        files.write(file.id(), response.getOutputStream());
    }

    private StoredFile opened(String id) {
        FileId file;
        try {
            file = new FileId(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
        if (guards.stream().noneMatch(guard -> guard.opens(file))) {
            throw new NotFound();
        }
        return files.find(file).orElseThrow(NotFound::new);
    }

    private static String disposition(StoredFile file) {
        var how = file.type().isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return how.filename(file.name(), StandardCharsets.UTF_8).build().toString();
    }
}
