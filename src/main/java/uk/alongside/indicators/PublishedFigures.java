package uk.alongside.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import uk.alongside.indicators.rules.Words;

/**
 * What was printed about a project, and the doubts about it.
 *
 * <p>A row says where something was printed (a figure of the source), of what (a subject, such as "theme 1"), as which
 * measure (such as "score"). Rows that a figure of the board knows by these words stand beside that figure; a doubt that
 * belongs to none still stands among the notes.
 */
record PublishedFigures(List<Row> rows) {

    /** Measures that read as part of a sentence: "five audit reports were unavailable". */
    private static final Set<String> SAID_OF_EVIDENCE = Set.of("available", "held", "missing", "unavailable");

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

    /** One printed value; either text may be empty. */
    record Row(String figure, String subject, String measure, String published, String doubt) {

        boolean is(String of, String as) {
            return subject.equalsIgnoreCase(of) && measure.equalsIgnoreCase(as);
        }

        OptionalInt whole() {
            return WHOLE.matcher(published).matches()
                    ? OptionalInt.of(Integer.parseInt(published))
                    : OptionalInt.empty();
        }

        Optional<BigDecimal> decimal() {
            return DECIMAL.matcher(published).matches() ? Optional.of(new BigDecimal(published)) : Optional.empty();
        }

        /** "Figure 5" for a number, "the text" for a common word, and a name such as "Annex 2" as it stands. */
        String place() {
            if (WHOLE.matcher(figure).matches()) {
                return "Figure " + figure;
            }
            return Character.isLowerCase(figure.charAt(0)) ? "the " + figure : figure;
        }

        /** The doubt as a sentence; empty where there is none. */
        Optional<String> doubtSentence() {
            return doubt.isEmpty() ? Optional.empty() : Optional.of(asSentence(doubt));
        }

        /** The doubt as it goes on after a colon, the way it was written; empty where there is none. */
        Optional<String> doubtClause() {
            return doubt.isEmpty() ? Optional.empty() : Optional.of(closed(doubt));
        }

        /** "The text says that five audit reports were unavailable; Annex 2 ticks an audit for all 20 schools." */
        String aboutEvidence() {
            if (whole().isEmpty() || !SAID_OF_EVIDENCE.contains(measure.toLowerCase(Locale.ROOT))) {
                return inWords();
            }
            var number = whole().getAsInt();
            var said = "%s says that %s %s %s %s"
                    .formatted(
                            Words.sentence(place()),
                            Words.count(number),
                            subject,
                            number == 1 ? "was" : "were",
                            measure);
            return doubtClause().map(clause -> said + "; " + clause).orElse(said + ".");
        }

        /** Everything the row says, where no figure of the board stands beside it. */
        String inWords() {
            var what = Words.sentence(subject) + ", " + measure;
            var printed = published.isEmpty() ? what : "%s: %s, as published in %s".formatted(what, published, place());
            return doubtSentence().map(sentence -> printed + ". " + sentence).orElse(printed + ".");
        }
    }

    Optional<Row> of(String subject, String... measures) {
        for (var measure : measures) {
            var found = rows.stream().filter(row -> row.is(subject, measure)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    Optional<Row> score(int theme) {
        return of("theme " + theme, "score");
    }

    Optional<Row> rank(int theme) {
        return of("theme " + theme, "rank");
    }

    Optional<Row> mentions(String descriptor) {
        return of("descriptor " + descriptor, "mentions");
    }

    Optional<Row> practiceChanges() {
        return of("all impact areas", "practice changes");
    }

    /** Whether this numbered figure has been published. */
    boolean speaksOf(String figure) {
        return rows.stream().anyMatch(row -> row.figure().equals(figure));
    }

    /** What is said of the base of a figure's percentages. */
    Optional<Row> base(String figure) {
        return rows.stream()
                .filter(row -> row.figure().equals(figure) && row.is("all codes", "base"))
                .findFirst();
    }

    Optional<Row> developmentDays() {
        return of("PD days", "days per school");
    }

    Optional<Row> perPracticeChange() {
        return of("value for money", "GBP per practice change", "GBP per change");
    }

    Optional<Row> perSchool() {
        return of("value for money", "GBP per school");
    }

    Optional<Row> perSchoolDay() {
        return of("value for money", "GBP per school-day", "GBP per school and day");
    }

    Optional<Row> sourceFormula() {
        return of("value for money", "GBP per participant and change");
    }

    /** What is said of a kind of evidence: "audit reports" for the source "Audit". */
    List<Row> evidence(String source) {
        return rows.stream()
                .filter(row -> !row.doubt().isEmpty())
                .filter(row -> row.subject().toLowerCase(Locale.ROOT).startsWith(source.toLowerCase(Locale.ROOT)))
                .toList();
    }

    static String asSentence(String words) {
        return Words.sentence(closed(words));
    }

    /** With a full stop at its end, unless it ends a sentence already. */
    static String closed(String words) {
        return words.endsWith(".") || words.endsWith("?") || words.endsWith("!") ? words : words + ".";
    }
}
