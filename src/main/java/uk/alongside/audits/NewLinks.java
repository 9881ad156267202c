package uk.alongside.audits;

import java.util.List;
import java.util.stream.IntStream;
import uk.alongside.drafts.names.LooksLikeAName;
import uk.alongside.kernel.RuleBroken;

/**
 * Links for people who answer without an account: one for each of them.
 *
 * @param label what they are called in the list, with a number where there are several: {@code Parents of Year 3}
 * @param count how many links
 * @param days for how long each is good
 */
public record NewLinks(RespondentKind kind, String label, int count, String language, int days) {

    static final int MOST = 200;
    static final int MOST_DAYS = 120;

    public NewLinks {
        if (kind == RespondentKind.SHEET) {
            throw new RuleBroken("The school’s own sheet is written with an account.", "kind");
        }
        label = NewRespondent.checkedLabel(label);
        if (label.isEmpty()) {
            label = kind.words();
        }
        if (kind.isFamily()) {
            requireNobodyNamed(label);
        }
        language = NewRespondent.checkedLanguage(language);
        if (count < 1 || count > MOST) {
            throw new RuleBroken("Make 1 to %d links at a time.".formatted(MOST), "count");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new RuleBroken("A link is good for 1 to %d days.".formatted(MOST_DAYS), "days");
        }
    }

    /** Nobody is to find out from a list which child answered. */
    private static void requireNobodyNamed(String label) {
        if (!LooksLikeAName.in(label).isEmpty()) {
            throw new RuleBroken("Call them by what they are, not by a name: “Parents of Year 3”.", "label");
        }
    }

    /** {@code Parents of Year 3, 17} */
    List<String> labels() {
        return count == 1
                ? List.of(label)
                : IntStream.rangeClosed(1, count)
                        .mapToObj(number -> numbered(label, number))
                        .toList();
    }

    private static String numbered(String label, int number) {
        var end = ", " + number;
        return label.substring(
                        0,
                        label.offsetByCodePoints(
                                0,
                                Math.min(
                                        label.codePointCount(0, label.length()),
                                        NewRespondent.LONGEST_LABEL - end.length())))
                + end;
    }
}
