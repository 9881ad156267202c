package uk.alongside.audits.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.alongside.audits.results.StatementRows.BesideSheet;
import uk.alongside.audits.results.StatementRows.OfStatement;
import uk.alongside.frameworks.Area;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.Level;
import uk.alongside.frameworks.Scale;
import uk.alongside.frameworks.Statement;
import uk.alongside.frameworks.StatementId;
import uk.alongside.schools.Phase;

/**
 * Finds where a school's plan may begin.
 *
 * <p>Weakest are the lowest levels of the scale, never the highest. Seen differently is what colleagues, families or whoever
 * moderated put at least one level away from the school's own judgement; families' answers count from five replies. Fell is
 * what was judged higher last time.
 */
class SchoolGaps {

    static final int MOST = 10;

    private static final String FOR_THE_SCHOOL =
            "Where colleagues and families see it differently is for the school itself: its SENCO and its head.";

    private final Content content;
    private final Phase phase;
    private final Optional<Content> earlier;
    private final Map<StatementId, Integer> order = new HashMap<>();

    SchoolGaps(Content content, Phase phase, Optional<Content> earlier) {
        this.content = content;
        this.phase = phase;
        this.earlier = earlier;
        for (var statement : content.statements()) {
            order.put(statement.id(), order.size());
        }
    }

    /**
     * @param mayKnowModerated whether the reader may see what was moderated
     * @param inside whether the reader may see how colleagues and families answered
     */
    Gaps gaps(List<OfStatement> statements, List<BesideSheet> beside, boolean mayKnowModerated, boolean inside) {
        var known = statements.stream()
                .filter(statement -> order.containsKey(statement.statement()))
                .sorted(Comparator.comparing(statement -> order.get(statement.statement())))
                .toList();
        var weak = known.stream()
                .filter(statement -> level(statement) < content.scale().levels().size())
                .sorted(Comparator.comparing(SchoolGaps::level))
                .toList();
        var weakest = weak.stream().limit(MOST).toList();
        return new Gaps(
                weakest.stream().map(statement -> gap(statement, "")).toList(),
                asWeak(weak, weakest),
                seenDifferently(known, beside, mayKnowModerated),
                inside ? Optional.empty() : Optional.of(FOR_THE_SCHOOL),
                fell(known));
    }

    private static int asWeak(List<OfStatement> weak, List<OfStatement> weakest) {
        if (weakest.isEmpty()) {
            return 0;
        }
        var last = level(weakest.getLast());
        return (int) weak.stream()
                .skip(weakest.size())
                .filter(one -> level(one) == last)
                .count();
    }

    private static int level(OfStatement statement) {
        return statement.level().orElse(0);
    }

    private List<Gap> fell(List<OfStatement> known) {
        return known.stream()
                .filter(statement -> statement
                        .earlier()
                        .filter(was ->
                                onScale(earlierScale(), was).compareTo(onScale(content.scale(), level(statement))) > 0)
                        .isPresent())
                .map(statement -> gap(
                        statement,
                        "before: " + inWords(earlierScale(), statement.earlier().orElseThrow())))
                .toList();
    }

    private Scale earlierScale() {
        return earlier.map(Content::scale).orElse(content.scale());
    }

    /** Where a level stands on its scale, from 0 to 1. */
    private static BigDecimal onScale(Scale scale, int level) {
        var range = scale.max().subtract(scale.min());
        return range.signum() == 0
                ? BigDecimal.ZERO
                : scale.level(level)
                        .map(Level::points)
                        .orElse(scale.min())
                        .subtract(scale.min())
                        .divide(range, 10, RoundingMode.HALF_UP);
    }

    private record Differing(OfStatement statement, BigDecimal width, String why) {}

    private List<Gap> seenDifferently(List<OfStatement> known, List<BesideSheet> beside, boolean mayKnowModerated) {
        var differing = new ArrayList<Differing>();
        for (var statement : known) {
            var reasons = new ArrayList<String>();
            var width = BigDecimal.ZERO;
            for (var others : beside) {
                if (others.statement().equals(statement.statement())) {
                    var apart = apart(level(statement), others);
                    if (apart.compareTo(BigDecimal.ONE) >= 0) {
                        reasons.add(inWords(others));
                        width = width.max(apart);
                    }
                }
            }
            var moderated = statement.moderated().filter(other -> mayKnowModerated && other != level(statement));
            if (moderated.isPresent()) {
                reasons.add("moderated: " + inWords(content.scale(), moderated.get()));
                width = width.max(BigDecimal.valueOf(Math.abs(moderated.get() - level(statement))));
            }
            if (!reasons.isEmpty()) {
                differing.add(new Differing(statement, width, String.join("; ", reasons)));
            }
        }
        return differing.stream()
                .sorted(Comparator.comparing(Differing::width).reversed())
                .limit(MOST)
                .map(one -> gap(one.statement, one.why))
                .toList();
    }

    /** Colleagues differ by whoever is furthest away, families by their mean. */
    private static BigDecimal apart(int own, BesideSheet others) {
        return others.group() == StatementRows.Group.COLLEAGUES
                ? BigDecimal.valueOf(Math.max(Math.abs(others.lowest() - own), Math.abs(others.highest() - own)))
                : others.mean().subtract(BigDecimal.valueOf(own)).abs();
    }

    private String inWords(BesideSheet others) {
        return others.group() == StatementRows.Group.COLLEAGUES
                ? "%s: %s, %d answered"
                        .formatted(
                                others.group().words(),
                                others.lowest() == others.highest()
                                        ? label(others.lowest())
                                        : "from %s to %s".formatted(label(others.lowest()), label(others.highest())),
                                others.replies())
                : "%s: %s of %d on average, %d replies"
                        .formatted(
                                others.group().words(),
                                others.mean().setScale(1, RoundingMode.HALF_UP).toPlainString(),
                                content.scale().levels().size(),
                                others.replies());
    }

    private String label(int level) {
        return content.scale().level(level).map(Level::label).orElse("level " + level);
    }

    private Gap gap(OfStatement one, String why) {
        var statement = content.statement(one.statement()).orElseThrow();
        return gap(content, statement, statement.textFor(phase), inWords(content.scale(), level(one)), why);
    }

    static Gap gap(Content content, Statement statement, String text, String said, String why) {
        return new Gap(
                statement.id(),
                content.areaOf(statement.id()).map(Area::code).orElse(""),
                content.areaOf(statement.id()).map(Area::title).orElse(""),
                statement.code(),
                text,
                said,
                why);
    }

    /** "Beginning, 1 of 4". */
    static String inWords(Scale scale, int level) {
        return "%s, %d of %d"
                .formatted(
                        scale.level(level).map(Level::label).orElse("level " + level),
                        level,
                        scale.levels().size());
    }
}
