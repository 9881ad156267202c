package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;
import java.util.stream.Collectors;
import uk.alongside.audits.Others;
import uk.alongside.frameworks.Scale;

/** What the people about a school say to one statement, a line for each group of them. */
final class WhoSaysWhat extends Composite<DescriptionList> {

    WhoSaysWhat() {
        getContent().addClassName("who-says");
    }

    WhoSaysWhat add(String who, String what) {
        var term = new DescriptionList.Term(who);
        var words = new DescriptionList.Description(what);
        words.addClassName("typed");
        getContent().add(term, words);
        return this;
    }

    /** By whom something stands beside the school's own: it is drawn as what comes from outside. */
    WhoSaysWhat addFromOutside(String who, String what) {
        var term = new DescriptionList.Term(who);
        term.addClassName("source");
        var words = new DescriptionList.Description(what);
        words.addClassName("typed");
        getContent().add(term, words);
        return this;
    }

    /** "2 Developing (Amina Adler, Boris Brook), 1 Secure". */
    static String inWords(List<Others.Tally> tallies, Scale scale) {
        return tallies.stream()
                .map(tally -> "%d %s%s"
                        .formatted(
                                tally.count(),
                                JudgementWords.of(tally.judgement(), scale),
                                tally.names().isEmpty() ? "" : " (%s)".formatted(String.join(", ", tally.names()))))
                .collect(Collectors.joining(", "));
    }
}
