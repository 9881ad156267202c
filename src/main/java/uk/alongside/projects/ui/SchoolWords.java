package uk.alongside.projects.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.SchoolLine;
import uk.alongside.projects.SchoolsShown;
import uk.alongside.projects.SchoolsSummary;

/** The sentences of the list of schools. */
final class SchoolWords {

    private SchoolWords() {}

    /** "19 of 20 schools take part. 17 of these 19 have accepted the joining agreement." */
    static String summary(SchoolsSummary summary) {
        if (summary.all() == 0) {
            return "No school takes part yet.";
        }
        var part = summary.takingPart() == summary.all()
                ? (summary.all() == 1 ? "One school takes part." : "%,d schools take part.".formatted(summary.all()))
                : "%,d of %,d schools take part.".formatted(summary.takingPart(), summary.all());
        var accepted = summary.accepted() == 0
                ? "None has accepted the joining agreement yet."
                : summary.accepted() == summary.takingPart()
                        ? "All of them have accepted the joining agreement."
                        : summary.accepted() == 1
                                ? "One of these %,d has accepted the joining agreement.".formatted(summary.takingPart())
                                : "%,d of these %,d have accepted the joining agreement."
                                        .formatted(summary.accepted(), summary.takingPart());
        return part + " " + accepted;
    }

    static String agreement(SchoolLine line) {
        if (line.tookBack()) {
            return "Took the joining agreement back.";
        }
        return line.acceptance()
                .map(accepted -> "%s accepted%s on %s."
                        .formatted(
                                accepted.name(),
                                line.acceptedCurrent() ? "" : " an earlier version",
                                Dates.of(SchoolTime.dayOf(accepted.at()))))
                .orElse("The joining agreement waits for the head.");
    }

    /** When it joined and when it leaves, with the reason; nothing for a school that is there throughout. */
    static List<String> dates(SchoolLine line, LocalDate today) {
        var sentences = new ArrayList<String>();
        line.firstDay()
                .ifPresent(day -> sentences.add(
                        day.isAfter(today)
                                ? "Joins on %s.".formatted(Dates.of(day))
                                : "Joined on %s.".formatted(Dates.of(day))));
        line.lastDay()
                .ifPresent(day -> sentences.add(
                        day.isBefore(today)
                                ? "Withdrew. Its last day was %s.".formatted(Dates.of(day))
                                : "Withdraws. Its last day is %s.".formatted(Dates.of(day))));
        if (!line.reason().isEmpty()) {
            sentences.add("Reason: " + line.reason());
        }
        return sentences;
    }

    static String nothing(SchoolsShown shown) {
        return switch (shown) {
            case ALL -> "No school takes part yet.";
            case AGREEMENT_WAITS -> "No agreement waits.";
            case ACCEPTED -> "No school has accepted the joining agreement yet.";
            case WITHDREW -> "No school has withdrawn.";
        };
    }
}
