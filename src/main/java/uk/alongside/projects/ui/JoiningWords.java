package uk.alongside.projects.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.Acceptance;
import uk.alongside.projects.SchoolJoining;

/** The sentences of the joining page. */
final class JoiningWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private JoiningWords() {}

    static String standing(SchoolJoining joining) {
        var accepted = joining.acceptance().map(JoiningWords::accepted);
        if (joining.isAccepted()) {
            return accepted.orElse("");
        }
        var first = accepted.map(before -> before
                        + " The agreement has changed since: this is version %d. "
                                .formatted(joining.text().version()))
                .orElseGet(() -> takenBack(joining));
        return first
                + (joining.mayDecide()
                        ? "Read the agreement, choose what others see, and accept it. Your school’s first answers wait"
                                + " for it; it takes about five minutes."
                        : "The head of the school has not accepted it yet. The school’s first answers wait for it.");
    }

    private static String takenBack(SchoolJoining joining) {
        return joining.history().stream()
                .filter(SchoolJoining.Step::tookBack)
                .findFirst()
                .map(step -> "%s took the agreement back on %s. "
                        .formatted(step.name(), Dates.of(SchoolTime.dayOf(step.at()))))
                .orElse("");
    }

    private static String accepted(Acceptance acceptance) {
        return "%s accepted version %d on %s."
                .formatted(acceptance.name(), acceptance.version(), Dates.of(SchoolTime.dayOf(acceptance.at())));
    }

    static String choice(SchoolJoining joining) {
        if (joining.chosen()) {
            if (!joining.mayDecide()) {
                return "The head of the school chose this and can change it whenever they like.";
            }
            return joining.isAccepted()
                    ? "You can change this whenever you like. It counts as soon as you save it."
                    : "What you tick counts as soon as you accept the agreement.";
        }
        return joining.sharing().withSteeringGroup().isEmpty()
                ? "Nothing is shared yet."
                : "The project was set up with the school’s consent to be named to the steering group. That holds until"
                        + " the head chooses here.";
    }

    static String meanwhile(SchoolJoining now) {
        return now.history().stream()
                        .findFirst()
                        .map(step -> "Something was decided since you opened this page: %s. ".formatted(step(step)))
                        .orElse("Something has changed since you opened this page. ")
                + "Nothing was saved. Your ticks are still here: press again and they count.";
    }

    static String step(SchoolJoining.Step step) {
        return "%s: %s %s".formatted(moment(step.at()), step.name(), step.what());
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(SchoolTime.LONDON));
    }
}
