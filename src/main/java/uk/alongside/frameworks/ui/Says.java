package uk.alongside.frameworks.ui;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.EditionLine;
import uk.alongside.frameworks.Reader;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.InWords;
import uk.alongside.schools.Phase;

/** What the pages of this module say. */
final class Says {

    /** On every page that shows what a framework is for. */
    static final String FOR_WHAT =
            "A framework is for looking together and deciding what to do next. What comes of it is"
                    + " never a grade of a school.";

    private Says() {}

    static String size(EditionLine line) {
        return size(line.statements(), line.areas(), line.levels());
    }

    static String size(Content content) {
        return size(
                content.statements().size(),
                content.areas().size(),
                content.scale().levels().size());
    }

    private static String size(int statements, int areas, int levels) {
        return "%s in %s, %s"
                .formatted(
                        count(statements, "statement"),
                        count(areas, "area"),
                        levels == 0 ? "no scale yet" : "judged on " + count(levels, "level"));
    }

    static String count(int number, String one) {
        return number == 1 ? "one " + one : "%,d %ss".formatted(number, one);
    }

    static String state(EditionLine line) {
        return line.publishedAt()
                .map(at -> line.framework().isShipped()
                        ? "Comes with the portal"
                        : "Published on " + InWords.day(SchoolTime.dayOf(at)))
                .orElse("Draft");
    }

    static String settings(Collection<Phase> settings) {
        return settings.stream().map(Phase::words).collect(Collectors.joining(", "));
    }

    static String points(BigDecimal points) {
        return points.compareTo(BigDecimal.ONE) == 0 ? "1 point" : points.toPlainString() + " points";
    }

    static String reader(Reader reader) {
        return switch (reader) {
            case STAFF -> "Staff";
            case PARENT -> "Parents and carers";
            case PUPIL -> "Learners";
        };
    }

    static String atStart(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
