package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.alongside.audits.results.ProjectComparison.Totals;
import uk.alongside.audits.results.ResultsHead;
import uk.alongside.audits.results.RoundShown;
import uk.alongside.audits.results.SchoolComparison;
import uk.alongside.audits.rules.Numbers;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.InWords;
import uk.alongside.projects.SchoolsAre;

/** Whole sentences of the pages of results. They describe change and claim no cause. */
final class ResultsWords {

    static final String TO_COME = "This day has not come yet, so there are no answers to show.";

    private static final String NO_GRADE = "A self-review says how a school sees itself. It is no grade of the school.";
    private static final String INVENTED = "The schools of this project are invented, and so are their answers.";

    private ResultsWords() {}

    /** "Baseline beside final. As of 3 September 2018." */
    static String under(ResultsHead head) {
        var day = "As of %s.".formatted(InWords.day(head.asOf()));
        return head.after()
                .map(after -> "%s %s"
                        .formatted(
                                head.before()
                                        .map(before -> "%s beside %s.".formatted(before.name(), after.name()))
                                        .orElse(after.name() + "."),
                                day))
                .orElse(day);
    }

    static String compared(ResultsHead head) {
        return head.after()
                .map(RoundShown::sentInWords)
                .map(sent ->
                        "%s: %s.".formatted(head.after().map(RoundShown::name).orElse(""), sent))
                .orElse("No self-review yet.");
    }

    static String leadOfProject(ResultsHead head, Totals.Shown shown) {
        var paired = shown.paired();
        return head.before().isEmpty() || paired.pairs() == 0
                ? compared(head)
                : "%d of %d schools judge themselves higher than at the %s, %d lower."
                        .formatted(
                                paired.higher(),
                                paired.pairs(),
                                head.before()
                                        .map(before -> before.kind().words())
                                        .orElse("beginning"),
                                paired.lower());
    }

    static String leadOfSchool(SchoolComparison school) {
        var newest = school.newest();
        if (newest.isEmpty()) {
            return school.isEmpty() ? "No self-review has been sent yet." : "Nothing was sent in the rounds chosen.";
        }
        var score = school.inAll().in(newest.get()).map(of -> of.inWords()).orElse("no answer yet");
        var where = "%s in the %s round".formatted(score, newest.get().kind().words());
        var who = school.own() ? "Your school judges itself at " : "The school judges itself at ";
        return who + where + since(school) + ".";
    }

    private static String since(SchoolComparison school) {
        return school.inAll()
                .change()
                .flatMap(change -> change.acrossTheScale())
                .map(points -> points.setScale(1, RoundingMode.HALF_UP).signum() == 0
                        ? ", as far up the scale as before over what can be compared"
                        : ", %s percentage points %s than before over what can be compared"
                                .formatted(Numbers.fixed(points.abs(), 1), points.signum() > 0 ? "higher" : "lower"))
                .orElse(" of the scale");
    }

    /** "Baseline sent on 3 September 2018; final not sent yet." */
    static String sent(SchoolComparison school) {
        return school.head().shown().stream()
                        .map(round -> round.name()
                                + Optional.ofNullable(school.sent().get(round.number()))
                                        .map(ResultsWords::onItsDay)
                                        .orElse(" not sent"))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String onItsDay(Instant sent) {
        return " sent on " + InWords.day(SchoolTime.dayOf(sent));
    }

    static Footer foot(ResultsHead head) {
        var foot = new Footer(
                new Paragraph(Stream.of(head.project().schoolsAre() == SchoolsAre.INVENTED ? INVENTED : "", NO_GRADE)
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.joining(" "))));
        foot.addClassName("demo");
        return foot;
    }
}
