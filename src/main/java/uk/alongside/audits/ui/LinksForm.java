package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.audits.NewLinks;
import uk.alongside.audits.RespondentKind;
import uk.alongside.audits.api.AnswerWords;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.FormDialog;

/** Asks for whom links are made, and how many. */
final class LinksForm extends Composite<Div> {

    private final Select<RespondentKind> kind = new Select<>();
    private final TextField label = new TextField("What you call them");
    private final IntegerField count = new IntegerField("How many links");
    private final Select<String> language = new Select<>();
    private final IntegerField days = new IntegerField("Good for how many days");

    private LinksForm(Map<RespondentKind, List<String>> languages) {
        kind.setLabel("For whom");
        kind.setItems(languages.keySet());
        kind.setItemLabelGenerator(RespondentKind::words);
        language.setLabel("Language");
        language.setItemLabelGenerator(AnswerWords::nameOf);
        language.setHelperText("What the framework has. They can change it themselves.");
        kind.addValueChangeListener(
                chosen -> offer(Objects.requireNonNullElse(languages.get(chosen.getValue()), List.of())));
        languages.keySet().stream()
                .filter(RespondentKind::isFamily)
                .findFirst()
                .or(() -> languages.keySet().stream().findFirst())
                .ifPresent(kind::setValue);
        label.setMaxLength(80);
        label.setHelperText("A group, never a name: “Parents of Year 3”.");
        count.setValue(10);
        days.setValue(28);
        getContent().addClassNames("stack", "links-form");
        getContent()
                .add(
                        new Paragraph("One link for each person. It is shown once: print the cards or copy the links"
                                + " before you leave the page."),
                        kind,
                        label,
                        count,
                        language,
                        days);
    }

    static FormDialog dialog(Map<RespondentKind, List<String>> languages, SerializableConsumer<NewLinks> make) {
        var form = new LinksForm(languages);
        return new FormDialog("Make links", "Make them", form, () -> form.accept(make));
    }

    private void offer(List<String> languages) {
        language.setItems(languages);
        languages.stream().findFirst().ifPresent(language::setValue);
    }

    private boolean accept(SerializableConsumer<NewLinks> make) {
        Stream.<HasValidation>of(kind, label, count, language, days).forEach(field -> field.setInvalid(false));
        try {
            make.accept(new NewLinks(
                    kind.getValue(),
                    label.getValue(),
                    Optional.ofNullable(count.getValue()).orElse(0),
                    Optional.ofNullable(language.getValue()).orElse(""),
                    Optional.ofNullable(days.getValue()).orElse(0)));
            return true;
        } catch (RuleBroken refused) {
            var field = field(refused.field().orElse(""));
            field.setErrorMessage(refused.reason());
            field.setInvalid(true);
            return false;
        }
    }

    private HasValidation field(String name) {
        return switch (name) {
            case "count" -> count;
            case "language" -> language;
            case "days" -> days;
            case "kind" -> kind;
            default -> label;
        };
    }
}
