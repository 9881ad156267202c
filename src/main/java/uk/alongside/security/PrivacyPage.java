package uk.alongside.security;

import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.alongside.people.PrivacyNotice;
import uk.alongside.people.PrivacyNotices;

/** The privacy notice, for anybody. */
@Controller
class PrivacyPage {

    private final PrivacyNotices notices;

    PrivacyPage(PrivacyNotices notices) {
        this.notices = notices;
    }

    @GetMapping("/privacy")
    ResponseEntity<String> open() {
        var notice = notices.current();
        return new Page(
                        "How your data is kept",
                        "<h1>How your data is kept</h1>\n" + html(notice) + "<p class=\"meta\">Version "
                                + notice.version() + "</p>\n")
                .answer(HttpStatus.OK);
    }

    /** The text of the notice, to stand under a heading of the first level. */
    static String html(PrivacyNotice notice) {
        return notice.sections().stream()
                .map(section -> "<h2>" + Page.text(section.heading()) + "</h2>\n"
                        + section.paragraphs().stream()
                                .map(paragraph -> "<p>" + Page.text(paragraph) + "</p>\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }
}
