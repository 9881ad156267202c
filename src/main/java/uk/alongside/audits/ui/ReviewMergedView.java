package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.alongside.audits.AuditId;
import uk.alongside.audits.MergedArea;
import uk.alongside.audits.ReviewHead;
import uk.alongside.audits.SchoolSheet;
import uk.alongside.audits.SelfReview;
import uk.alongside.audits.StatementMark;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.Place;
import uk.alongside.kernel.ui.PrintButton;
import uk.alongside.kernel.ui.ViewHeader;

/** The answers of everybody in the school side by side, an area at a time: where they disagree, it is settled here. */
@Route("projects/:project/reviews/:sheet/all")
@PageTitle("All answers side by side")
@StyleSheet("styles/audits.css")
@PermitAll
class ReviewMergedView extends Composite<Div> implements BeforeEnterObserver, Place {

    private final SelfReview reviews;
    private final SchoolSheet school;
    /** What somebody has begun to write about one disagreement while they settle another. */
    private final Map<StatementId, String> notes = new HashMap<>();

    private String place = "";

    ReviewMergedView(SelfReview reviews, SchoolSheet school) {
        this.reviews = reviews;
        this.school = school;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw(ReviewLinks.audit(event), ReviewAddress.of(event.getLocation()));
    }

    private void draw(AuditId audit, ReviewAddress address) {
        var code = AreaLinks.open(address, reviews.head(audit.sheet()).areas());
        var area = school.merged(audit, code);
        var head = area.head();
        place = head.schoolName();
        getContent().removeAll();
        getContent().addClassName("stack-l");
        getContent()
                .add(new ViewHeader("All answers side by side", new PrintButton())
                        .under("%s, %s".formatted(head.roundName(), head.schoolName())));
        head.shut().ifPresent(why -> getContent().add(ReviewLinks.shut(why)));
        getContent().add(links(head, code), summary(area));
        if (area.statements().stream().anyMatch(MergedArea.MergedStatement::canTakeOver) && head.maySend()) {
            getContent().add(new Button("Take what all colleagues agree on", click -> takeOver(audit, code)));
        }
        for (var statement : area.statements()) {
            var card = new MergedCard(
                    school, area, statement, notes, () -> draw(audit, ReviewAddress.ofStatement(code, statement.id())));
            getContent().add(card);
            if (address.isAt(statement.id())) {
                card.goThere();
            }
        }
        if (head.sent().isPresent()) {
            getContent()
                    .add(ReviewLinks.alone(ReviewLinks.to(
                            ReviewReadView.class, "What the coach and the QA lead judged beside them", head)));
        }
        getContent().add(ReviewLinks.back(head));
    }

    private static Component links(ReviewHead head, String open) {
        var disagreed = head.marks().stream()
                .filter(mark -> mark.disagreed() && head.shut().isEmpty())
                .collect(Collectors.groupingBy(StatementMark::area, Collectors.counting()));
        return new AreaLinks(
                ReviewMergedView.class,
                ReviewLinks.parameters(head),
                head.areas(),
                open,
                area -> disagreed.containsKey(area.code())
                        ? "%s (%d to settle)".formatted(area.title(), disagreed.get(area.code()))
                        : area.title());
    }

    private static Component summary(MergedArea area) {
        var colleagues = area.colleagues() == 0
                ? "No colleague has answered yet."
                : area.colleagues() == 1
                        ? "One colleague has answered."
                        : area.colleagues() + " colleagues have answered.";
        var open =
                switch (area.open()) {
                    case 0 -> " Nothing waits to be settled in this area.";
                    case 1 -> " One disagreement waits to be settled in this area.";
                    default -> " %d disagreements wait to be settled in this area.".formatted(area.open());
                };
        var isShut = area.head().shut().isPresent();
        return new Paragraph("%s: ".formatted(area.title()) + colleagues + (isShut ? "" : open));
    }

    private void takeOver(AuditId audit, String area) {
        int taken = school.takeOver(audit, Optional.of(area));
        Messages.done(taken == 1 ? "One answer is taken over." : "%d answers are taken over.".formatted(taken));
        draw(audit, ReviewAddress.ofArea(area));
    }

    @Override
    public String place() {
        return place;
    }
}
