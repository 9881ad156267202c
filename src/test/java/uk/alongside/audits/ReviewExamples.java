package uk.alongside.audits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.alongside.frameworks.Area;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.Level;
import uk.alongside.frameworks.Must;
import uk.alongside.frameworks.Reader;
import uk.alongside.frameworks.Scale;
import uk.alongside.frameworks.Statement;
import uk.alongside.frameworks.StatementId;
import uk.alongside.frameworks.Worded;
import uk.alongside.schools.Phase;

/** A small review that the tests talk about: two areas and four statements, one of them for special schools. */
public final class ReviewExamples {

    public static final StatementId NAMED = StatementId.next();
    public static final StatementId POLICY = StatementId.next();
    public static final StatementId HEARD = StatementId.next();
    public static final StatementId POOL = StatementId.next();

    private ReviewExamples() {}

    public static Scale fourSteps() {
        return new Scale(List.of(
                new Level(1, "Beginning", "Talked about.", BigDecimal.ONE),
                new Level(2, "Developing", "Some staff.", new BigDecimal("2")),
                new Level(3, "Secure", "All staff.", new BigDecimal("3")),
                new Level(4, "Could show others", "Others come.", new BigDecimal("4"))));
    }

    public static Content content() {
        return new Content(
                fourSteps(),
                List.of(
                        new Area("L", "Leadership", "Who carries it.", List.of(named(), policy())),
                        new Area(
                                "F",
                                "Families",
                                "How they are met.",
                                List.of(heard("{Learners} are asked what helps."), pool()))));
    }

    /** The next edition: one statement is put in other words, one is gone, one is new. */
    public static Content nextContent(StatementId fresh) {
        return new Content(
                fourSteps(),
                List.of(
                        new Area(
                                "L",
                                "Leadership",
                                "Who carries it.",
                                List.of(named(), plain(fresh, "L3", "Leaders look."))),
                        new Area(
                                "F",
                                "Families",
                                "How they are met.",
                                List.of(heard("{Learners} are asked each term what helps them."), pool()))));
    }

    private static Statement named() {
        return plain(NAMED, "L1", "There is one named person for SEND.");
    }

    private static Statement policy() {
        return new Statement(
                POLICY,
                "L2",
                "The policy is on the website.",
                "Look for it on a phone.",
                List.of("Who found it?"),
                List.of("Link"),
                Set.of(),
                List.of(new Must("The SEN information report is published for {learners} and families.", 3)),
                List.of(),
                List.of());
    }

    private static Statement heard(String text) {
        return new Statement(
                HEARD,
                "F1",
                text,
                "",
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(
                        new Worded(Reader.PARENT, "en", "School asks us what helps our child.", ""),
                        new Worded(Reader.PARENT, "pl", "Szkoła pyta nas, co pomaga dziecku.", ""),
                        new Worded(Reader.PUPIL, "en", "Adults ask me what helps me.", "talk")));
    }

    private static Statement pool() {
        return new Statement(
                POOL,
                "F2",
                "The pool is warm.",
                "",
                List.of(),
                List.of(),
                Set.of(Phase.SPECIAL),
                List.of(),
                List.of(),
                List.of());
    }

    static Statement plain(StatementId id, String code, String text) {
        return new Statement(id, code, text, "", List.of(), List.of(), Set.of(), List.of(), List.of(), List.of());
    }

    /** So many areas of ten statements each. */
    public static Content wide(int areas) {
        var all = new ArrayList<Area>();
        for (int area = 1; area <= areas; area++) {
            var statements = new ArrayList<Statement>();
            for (int number = 1; number <= 10; number++) {
                statements.add(
                        plain(StatementId.next(), area + "." + number, "Statement %d.%d".formatted(area, number)));
            }
            all.add(new Area(String.valueOf(area), "Area " + area, "", statements));
        }
        return new Content(fourSteps(), all);
    }
}
