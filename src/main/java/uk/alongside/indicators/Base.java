package uk.alongside.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.alongside.indicators.rules.Words;
import uk.alongside.kernel.Days;
import uk.alongside.projects.ProjectSchool;

/**
 * Over which schools a board speaks: those that take part on its day, of all that ever did by then.
 *
 * <p>What was recorded about a school that has withdrawn stays on the board; so the base has to be said.
 */
record Base(List<ProjectSchool> schools, LocalDate day, boolean today) {

    /** All that had joined by the day, those that have withdrawn among them. */
    int all() {
        return schools.size();
    }

    int takingPart() {
        return (int)
                schools.stream().filter(school -> school.takingPart().on(day)).count();
    }

    /** "19 of 20 schools took part on 3 March 2026."; empty where all of them do. */
    Optional<String> inWords() {
        if (takingPart() == all()) {
            return Optional.empty();
        }
        var schools = "%d of %d schools ".formatted(takingPart(), all());
        return Optional.of(
                today
                        ? schools + (takingPart() == 1 ? "takes part." : "take part.")
                        : "%stook part on %s.".formatted(schools, Days.inWords(day)));
    }

    /**
     * Who withdrew and who joined late, a sentence each. A school that the reader knows by its letter alone is not told:
     * many people know which school left, and the letter would no longer hide it.
     */
    List<String> changes(Sight sight) {
        var sentences = new ArrayList<String>();
        int unnamed = 0;
        for (var school : schools) {
            var withdrew = school.takingPart().withdrewBefore(day);
            var knows = sight.knows(school);
            if (withdrew.isPresent() && knows) {
                sentences.add("%s withdrew after %s.".formatted(school.name(), Days.inWords(withdrew.get())));
            } else if (withdrew.isPresent()) {
                unnamed++;
            }
            if (knows) {
                school.takingPart()
                        .knownOn(day)
                        .flatMap(dates -> dates.firstDay())
                        .ifPresent(first ->
                                sentences.add("%s joined on %s.".formatted(school.name(), Days.inWords(first))));
            }
        }
        if (unnamed > 0) {
            sentences.add("%s withdrawn."
                    .formatted(
                            unnamed == 1 ? "One school has" : Words.sentence(Words.count(unnamed)) + " schools have"));
        }
        if (takingPart() < all()) {
            sentences.add("What was recorded before a school withdrew stays.");
        }
        return List.copyOf(sentences);
    }
}
