package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import uk.alongside.audits.results.ProjectComparison;
import uk.alongside.audits.results.ProjectComparison.Totals;
import uk.alongside.audits.results.ResultsHead;
import uk.alongside.audits.rules.PairedStatistics;
import uk.alongside.kernel.ui.PrintButton;
import uk.alongside.kernel.ui.PrintedFoot;
import uk.alongside.kernel.ui.ViewHeader;

/** All schools of a project together, from top to bottom. */
class ProjectResultsPage extends Composite<Div> {

    ProjectResultsPage(ProjectComparison results, ResultsAddress address) {
        var head = results.head();
        getContent().addClassNames("audit-results", "stack-l");
        getContent()
                .add(
                        new PrintedFoot(head.asOf()),
                        new ViewHeader("Self-review results", new PrintButton())
                                .under(ResultsWords.under(head))
                                .lead(lead(results)));
        if (head.after().isEmpty()) {
            getContent().add(ResultsSection.quiet(head.isToCome() ? ResultsWords.TO_COME : ResultsHead.NO_ROUNDS));
            return;
        }
        getContent().add(new RoundChoice(head, address));
        switch (results.totals()) {
            case Totals.Shown shown -> totals(shown, head);
            case Totals.Refused(var reason) -> getContent().add(new Paragraph(reason));
        }
        if (!results.schools().isEmpty()) {
            getContent().add(new ResultsSection("School by school", new SchoolLines(results, address)));
        }
        getContent().add(ResultsWords.foot(head));
    }

    private static String lead(ProjectComparison results) {
        return results.shown()
                .map(shown -> ResultsWords.leadOfProject(results.head(), shown))
                .orElseGet(() -> ResultsWords.compared(results.head()));
    }

    private void totals(Totals.Shown shown, ResultsHead head) {
        if (head.before().isPresent()) {
            getContent().add(paired(shown));
        }
        getContent().add(AreaSections.ofProject(shown.areas(), head));
        if (!shown.agreement().isEmpty()) {
            getContent().add(new AgreementSection(shown.agreement()));
        }
        getContent().add(new GapsSection(shown.gaps(), head));
    }

    private static Component paired(Totals.Shown shown) {
        return new ResultsSection(
                "What changed",
                new Paragraph(shown.paired().inSentences()),
                ResultsSection.quiet(PairedStatistics.NO_CAUSE),
                WorkedCard.all(shown.paired().figures()));
    }
}
