package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Set;
import java.util.stream.Collectors;
import uk.alongside.audits.AreaProgress;
import uk.alongside.audits.RespondentLine;
import uk.alongside.audits.ReviewHead;
import uk.alongside.audits.StatementMark;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.ui.FormDialog;

/** Asks in which areas somebody is asked: a colleague who knows two areas is not kept busy with eight. */
final class ShareForm extends Composite<Div> {

    private final ReviewHead head;
    private final CheckboxGroup<AreaProgress> areas = new CheckboxGroup<>("Areas");

    private ShareForm(RespondentLine line, ReviewHead head) {
        this.head = head;
        areas.setItems(head.areas());
        areas.setItemLabelGenerator(AreaProgress::title);
        areas.setValue(head.areas().stream()
                .filter(area -> line.share().isEmpty() || line.share().containsAll(statementsOf(Set.of(area))))
                .collect(Collectors.toSet()));
        getContent().addClassName("stack");
        getContent()
                .add(
                        new Paragraph(
                                "They are asked the statements of the areas that are ticked. What they have answered"
                                        + " elsewhere stays."),
                        areas);
    }

    static FormDialog dialog(RespondentLine line, ReviewHead head, SerializableConsumer<Set<StatementId>> share) {
        var form = new ShareForm(line, head);
        return new FormDialog("What %s is asked".formatted(line.name()), "Ask these", form, () -> form.accept(share));
    }

    private boolean accept(SerializableConsumer<Set<StatementId>> share) {
        var chosen = areas.getValue();
        areas.setErrorMessage("Tick at least one area.");
        areas.setInvalid(chosen.isEmpty());
        if (chosen.isEmpty()) {
            return false;
        }
        share.accept(chosen.size() == head.areas().size() ? Set.of() : statementsOf(chosen));
        return true;
    }

    private Set<StatementId> statementsOf(Set<AreaProgress> chosen) {
        var codes = chosen.stream().map(AreaProgress::code).toList();
        return head.marks().stream()
                .filter(mark -> codes.contains(mark.area()))
                .map(StatementMark::statement)
                .collect(Collectors.toSet());
    }
}
