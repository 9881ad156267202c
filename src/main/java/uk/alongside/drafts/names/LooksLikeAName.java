package uk.alongside.drafts.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what looks as if it names a pupil: first names, initials, numbers, dates of birth, families.
 *
 * <p>It is a reader with rules and word lists, not one that understands: it misses names and takes other words for some. How
 * often is measured on sentences of schools' own style, and written down in the decisions. So nothing is ever refused for it;
 * whoever wrote the text is asked. Schools, places, programmes, authors and staff under their title or role pass.
 */
public final class LooksLikeAName {

    /** Whoever is asked looks at the text; more places would not help them. */
    static final int MOST = 50;

    private static final int SHOWN = 3;

    private LooksLikeAName() {}

    /** What looks like a pupil in this text, in its order; at most fifty places, none within another. */
    public static List<NameFound> in(String text) {
        var all = Stream.of(Numbers.in(text), Initials.in(text), new NamesInText(text).found())
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(NameFound::from)
                        .thenComparing(NameFound::to, Comparator.reverseOrder()))
                .toList();
        var apart = new ArrayList<NameFound>();
        for (var found : all) {
            if (apart.size() < MOST
                    && (apart.isEmpty() || found.from() >= apart.getLast().to())) {
                apart.add(found);
            }
        }
        return List.copyOf(apart);
    }

    /** The question that whoever wrote the text is asked: {@code This looks as if it names a pupil: “Tom”, “J.S.”.} */
    public static String question(List<NameFound> found) {
        var words = found.stream().map(NameFound::words).distinct().toList();
        var more = words.size() > SHOWN ? " and %d more".formatted(words.size() - SHOWN) : "";
        return words.stream()
                .limit(SHOWN)
                .map(each -> "“" + each + "”")
                .collect(Collectors.joining(", ", "This looks as if it names a pupil: ", more + "."));
    }
}
