package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.LearnerWords;
import uk.alongside.frameworks.Statement;
import uk.alongside.schools.Phase;
import uk.alongside.schools.Wording;

/**
 * As which kind of setting a framework is read: its own word for those who learn there, and only what is asked of it.
 *
 * @param phase empty for settings of several kinds
 */
record ReadAs(Optional<Phase> phase) {

    private static final String SETTING = "setting";
    private static final String ALL = "settings of several kinds";

    static ReadAs of(BeforeEnterEvent event) {
        return new ReadAs(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SETTING)
                .flatMap(asked -> Arrays.stream(Phase.values())
                        .filter(phase -> word(phase).equals(asked))
                        .findFirst()));
    }

    private static String word(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Lets the person choose; the choice stands in the address. */
    static Select<String> select(ReadAs now, SerializableConsumer<QueryParameters> go) {
        var select = new Select<String>();
        select.setLabel("Read it as");
        select.setItems(
                Stream.concat(Stream.of(ALL), Arrays.stream(Phase.values()).map(Phase::words))
                        .toList());
        select.setItemLabelGenerator(Says::atStart);
        select.setValue(now.phase().map(Phase::words).orElse(ALL));
        select.addClassNames("find", "no-print");
        select.addValueChangeListener(chosen -> go.accept(query(chosen.getValue())));
        return select;
    }

    private static QueryParameters query(String words) {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.words().equals(words))
                .findFirst()
                .map(phase -> QueryParameters.of(SETTING, word(phase)))
                .orElseGet(QueryParameters::empty);
    }

    boolean asks(Statement statement) {
        return phase.map(statement::appliesTo).orElse(true);
    }

    Statement words(Statement statement) {
        return statement.in(wording());
    }

    String words(String text) {
        return LearnerWords.in(text, wording());
    }

    private Wording wording() {
        return phase.map(Wording::of).orElseGet(Wording::ofSeveralKinds);
    }

    /** How many statements are not asked here. */
    long leftOut(Edition edition) {
        return edition.content().statements().stream()
                .filter(statement -> !asks(statement))
                .count();
    }
}
