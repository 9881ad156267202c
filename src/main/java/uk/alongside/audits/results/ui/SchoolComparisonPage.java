package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import uk.alongside.audits.results.SchoolComparison;
import uk.alongside.audits.rules.RoundChange;
import uk.alongside.kernel.ui.PrintButton;
import uk.alongside.kernel.ui.PrintedFoot;
import uk.alongside.kernel.ui.ViewHeader;

/** One school's rounds beside each other, from top to bottom. */
class SchoolComparisonPage extends Composite<Div> {

    SchoolComparisonPage(SchoolComparison school, ResultsAddress address) {
        var head = school.head();
        getContent().addClassNames("audit-results", "stack-l");
        getContent()
                .add(
                        new PrintedFoot(head.asOf()),
                        new ViewHeader(school.school().name(), new PrintButton())
                                .under(ResultsWords.under(head))
                                .lead(ResultsWords.leadOfSchool(school)),
                        back(address));
        if (head.after().isPresent()) {
            getContent().add(new RoundChoice(head, address));
        }
        if (school.newest().isPresent()) {
            getContent().add(ResultsSection.quiet(ResultsWords.sent(school)));
            results(school);
        }
        getContent().add(ResultsWords.foot(head));
    }

    private void results(SchoolComparison school) {
        getContent().add(AreaSections.ofSchool(school));
        school.inAll().change().map(SchoolComparisonPage::change).ifPresent(getContent()::add);
        if (!school.agreement().isEmpty()) {
            getContent().add(new AgreementSection(school.agreement()));
        }
        getContent().add(new GapsSection(school));
    }

    private static Component change(RoundChange change) {
        return new ResultsSection(
                "What changed",
                new Paragraph("%s Of these, %d are judged higher, %d the same and %d lower."
                        .formatted(change.comparedInWords() + ".", change.higher(), change.same(), change.lower())),
                WorkedCard.all(change.figures()));
    }

    private static Nav back(ResultsAddress address) {
        var link = new RouterLink(
                "All schools of the project",
                ProjectResultsView.class,
                address.ofSchool("").route());
        link.setQueryParameters(address.ofSchool("").query());
        var nav = new Nav(link);
        nav.addClassNames("row", "no-print");
        nav.setAriaLabel("More results");
        return nav;
    }
}
