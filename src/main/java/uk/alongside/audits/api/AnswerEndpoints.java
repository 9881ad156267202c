package uk.alongside.audits.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import uk.alongside.audits.AnswerByLink;
import uk.alongside.audits.LinkSheet;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;

/**
 * The page behind a link, for parents, pupils, governors and whoever else has no account. It needs no script; with it,
 * answers are kept the moment they are given.
 *
 * <p>Links cannot be guessed, so tries are not counted: a class behind one address is never shut out.
 */
@Controller
class AnswerEndpoints {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{40,60}");

    private static final int TRIES = 5;

    private final AnswerByLink answers;
    private final AnswerScript script;

    AnswerEndpoints(AnswerByLink answers, AnswerScript script) {
        this.answers = answers;
        this.script = script;
    }

    @GetMapping("/answer/{token}")
    ResponseEntity<String> open(
            @PathVariable String token, @RequestParam(name = "in") Optional<String> language, CsrfToken csrf) {
        var sheet = open(token, language);
        var page = page(sheet, csrf);
        return (sheet.finishedAt().isPresent() ? page.thanks() : page.questions(Optional.empty()))
                .answer(HttpStatus.OK);
    }

    @PostMapping("/answer/{token}")
    ResponseEntity<String> send(
            @PathVariable String token,
            @RequestParam(name = "in") Optional<String> language,
            @RequestParam MultiValueMap<String, String> fields,
            CsrfToken csrf,
            HttpServletRequest request) {
        var sheet = open(token, language);
        if (sheet.finishedAt().isPresent()) {
            return page(sheet, csrf).thanks().answer(HttpStatus.OK);
        }
        var form = new AnswerForm(fields);
        var wish = form.value("do").orElse("later");
        try {
            undisturbed(() -> {
                answers.answer(token, form.answers(sheet));
                form.nobodyNamed(answers.open(token)).forEach(statement -> answers.noPupilIsNamed(token, statement));
            });
            if (wish.equals("finish")) {
                undisturbed(() -> answers.finish(token));
            }
        } catch (ConcurrencyFailureException race) {
            return page(form.onto(open(token, language)), csrf)
                    .questions(
                            Optional.of(new RuleBroken("Somebody sends by this link at the same moment. Press again.")))
                    .answer(HttpStatus.CONFLICT);
        } catch (RuleBroken refused) {
            return page(form.onto(open(token, language)), csrf)
                    .questions(Optional.of(refused))
                    .answer(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .headers(AnswerHtml::writeTo)
                .header(HttpHeaders.LOCATION, request.getRequestURI() + query(request))
                .build();
    }

    /** A whole class begins at once: who loses a race in the database tries again. */
    private static void undisturbed(Runnable work) {
        for (var tried = 1; ; tried++) {
            try {
                work.run();
                return;
            } catch (ConcurrencyFailureException race) {
                if (tried == TRIES) {
                    throw race;
                }
            }
        }
    }

    private static String query(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                .map(query -> "?" + query)
                .orElse("");
    }

    /** Whether what was just kept looks as if it named a child; asked by the page, with the link in a header. */
    @GetMapping(path = "/answer/question/{statement}", produces = "application/json")
    ResponseEntity<Map<String, String>> question(
            @RequestHeader("X-Answer-Link") String link,
            @PathVariable UUID statement,
            @RequestParam(name = "in") Optional<String> language) {
        var sheet = open(link, language);
        var question = answers.question(link, new StatementId(statement));
        return ResponseEntity.ok()
                .headers(AnswerHtml::writeTo)
                .body(question.map(
                                asked -> Map.of("sentence", AnswerPage.asked(asked, AnswerWords.in(sheet.language()))))
                        .orElseGet(Collections::emptyMap));
    }

    private LinkSheet open(String token, Optional<String> language) {
        if (!TOKEN.matcher(token).matches()) {
            throw new NotFound();
        }
        var sheet = answers.openIn(token, language);
        if (sheet.shut().isPresent()) {
            throw new NotFound();
        }
        return sheet;
    }

    private AnswerPage page(LinkSheet sheet, CsrfToken csrf) {
        return new AnswerPage(sheet, script.tag(), csrf.getToken());
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<String> closed(HttpServletRequest request) {
        return AnswerPage.closed(AnswerWords.in(Collections.list(request.getLocales())))
                .answer(HttpStatus.NOT_FOUND);
    }
}
