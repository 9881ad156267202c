package uk.alongside.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.alongside.kernel.NotFound;

/** What is said where no view could be opened at all. It tells nothing about the machine. */
@Controller
class ErrorPage implements ErrorController {

    private static final String BODY = """
            <h1>%s</h1>
            <p>%s</p>
            <p><a class="main-action" href="/">Go to your home page</a></p>
            """;

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<String> show(HttpServletRequest request) {
        var status = statusOf(request);
        var page = status.is5xxServerError()
                ? page("Something went wrong", "It was not you. Please try again in a minute.")
                : page(
                        "We cannot find this page",
                        "It may have moved, or it may not be yours to see. If somebody sent you the link, ask them"
                                + " which project it belongs to.");
        return page.answer(status);
    }

    private static Page page(String heading, String sentence) {
        return new Page(heading, BODY.formatted(Page.text(heading), Page.text(sentence)));
    }

    /** Forbidden and not there are one answer. */
    private static HttpStatus statusOf(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null || status == HttpStatus.FORBIDDEN || wasRefused(request) ? HttpStatus.NOT_FOUND : status;
    }

    /** A download that is not theirs any more ends so: the service's no stands behind the servlet's complaint. */
    private static boolean wasRefused(HttpServletRequest request) {
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        for (var deeper = cause instanceof Throwable thrown ? thrown : null;
                deeper != null;
                deeper = deeper.getCause()) {
            if (deeper instanceof NotFound || deeper instanceof AccessDeniedException) {
                return true;
            }
        }
        return false;
    }
}
