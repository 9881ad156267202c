package uk.alongside.audits.results;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.audits.results.ChangeRows.Moved;
import uk.alongside.audits.rules.RoundChange;
import uk.alongside.frameworks.Comparison;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.Scale;
import uk.alongside.frameworks.Statement;
import uk.alongside.schools.Phase;

/** Two rounds that are compared, with what their editions have in common. */
record Pairing(RoundShown before, RoundShown after, Content earlier, Content later, Comparison common) {

    static Pairing of(RoundShown before, RoundShown after, Edition earlier, Edition later) {
        return new Pairing(before, after, earlier.content(), later.content(), Comparison.of(earlier, later));
    }

    Scale scaleBefore() {
        return earlier.scale();
    }

    Scale scaleAfter() {
        return later.scale();
    }

    /**
     * The change as the rules have it.
     *
     * @param left how many statements there were to compare, over all schools that are added up
     */
    RoundChange change(Moved moved, Left left) {
        return new RoundChange(
                moved.compared(),
                moved.higher(),
                moved.compared() - moved.higher() - moved.lower(),
                moved.lower(),
                left.notShared(),
                left.shared() - moved.compared(),
                points(moved.before(), scaleBefore(), moved.compared()),
                points(moved.after(), scaleAfter(), moved.compared()),
                !common.rescaled());
    }

    private static RoundChange.Points points(BigDecimal points, Scale scale, int statements) {
        var count = BigDecimal.valueOf(statements);
        return new RoundChange.Points(
                points, scale.min().multiply(count), scale.max().multiply(count));
    }

    /** How many statements both editions ask of a setting, and how many only one of them does. */
    record Left(int shared, int notShared) {

        static final Left NOTHING = new Left(0, 0);

        Left plus(Left other) {
            return new Left(shared + other.shared, notShared + other.notShared);
        }

        Left times(int schools) {
            return new Left(shared * schools, notShared * schools);
        }
    }

    Left left(Optional<String> area, Phase phase) {
        var asked = new HashSet<>(asked(later, area, phase).map(Statement::id).toList());
        var shared = (int) asked.stream().filter(common.shared()::contains).count();
        var onlyBefore = (int) asked(earlier, area, phase)
                .map(Statement::id)
                .filter(statement -> !common.shared().contains(statement))
                .count();
        return new Left(shared, asked.size() - shared + onlyBefore);
    }

    private static Stream<Statement> asked(Content content, Optional<String> area, Phase phase) {
        return content.areas().stream()
                .filter(one -> area.filter(code -> !code.equals(one.code())).isEmpty())
                .flatMap(one -> one.statements().stream())
                .filter(statement -> statement.appliesTo(phase));
    }
}
