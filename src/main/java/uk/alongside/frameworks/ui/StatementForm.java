package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.alongside.frameworks.Scale;
import uk.alongside.frameworks.Statement;
import uk.alongside.frameworks.format.Tidy;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.schools.Phase;

/** All that a statement says, to be written. */
final class StatementForm extends Composite<Div> {

    private static final int PAUSE = 700;

    private final Command changed;
    private final TextField code = new TextField("Code");
    private final TextArea text = new TextArea("Statement");
    private final TextArea guidance = new TextArea("Guidance");
    private final TextArea prompts = new TextArea("To think about");
    private final TextArea evidence = new TextArea("What may show it");
    private final TextField descriptors = new TextField("Descriptors of the project");
    private final CheckboxGroup<Phase> settings = new CheckboxGroup<>("Asked only of");
    private final PartList<MustFields> musts;
    private final PartList<WordedFields> worded;
    private boolean showing;

    StatementForm(Statement statement, Scale scale, Command changed) {
        this.changed = () -> {
            if (!showing) {
                changed.execute();
            }
        };
        text.setHelperText("{learners} and {learner} become the setting's own word: children, pupils, students.");
        prompts.setHelperText("Questions, one a line.");
        evidence.setHelperText("Kinds of evidence, one a line.");
        descriptors.setHelperText("Codes with a semicolon between them, such as 2.4; 3.1. May be empty.");
        settings.setItems(Phase.values());
        settings.setItemLabelGenerator(phase -> Says.atStart(phase.words()));
        settings.setHelperText("None chosen: asked of all.");
        settings.addValueChangeListener(_ -> this.changed.execute());
        musts = new PartList<>("Add what the law asks", () -> new MustFields(scale, this::watch, this::gone));
        worded = new PartList<>("Add a wording", () -> new WordedFields(this::watch, this::gone));
        List.of(code, text, guidance, prompts, evidence, descriptors).forEach(this::watch);
        getContent().addClassNames("statement-form", "stack-l");
        getContent()
                .add(
                        part("What is judged", code, text, guidance, prompts, evidence, settings, descriptors),
                        part(
                                "What the law asks",
                                new Paragraph("Has to be in place before a school judges itself at a level or higher."),
                                musts),
                        part(
                                "In other words",
                                new Paragraph(
                                        "For parents and for learners, and for staff in another language. Parents and"
                                                + " learners are asked only what is worded for them."),
                                worded));
        show(statement);
    }

    private static Section part(String title, Component... parts) {
        var section = new Section(new H2(title));
        section.add(parts);
        section.addClassNames("card", "stack");
        return section;
    }

    private void watch(TextFieldBase<?, String> field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(_ -> changed.execute());
    }

    /** Something that was a part of it is no longer. */
    private void gone() {
        changed.execute();
    }

    void show(Statement statement) {
        showing = true;
        code.setValue(statement.code());
        text.setValue(statement.text());
        guidance.setValue(statement.guidance());
        prompts.setValue(String.join("\n", statement.prompts()));
        evidence.setValue(String.join("\n", statement.evidenceKinds()));
        descriptors.setValue(String.join("; ", statement.descriptors()));
        settings.setValue(statement.settings());
        musts.show(statement.musts().size());
        for (int i = 0; i < statement.musts().size(); i++) {
            musts.parts().get(i).show(statement.musts().get(i));
        }
        worded.show(statement.worded().size());
        for (int i = 0; i < statement.worded().size(); i++) {
            worded.parts().get(i).show(statement.worded().get(i));
        }
        showing = false;
    }

    Statement read(Statement of) {
        return Tidy.of(new Statement(
                of.id(),
                code.getValue(),
                text.getValue(),
                guidance.getValue(),
                List.of(prompts.getValue()),
                List.of(evidence.getValue()),
                settings.getValue(),
                musts.parts().stream().flatMap(part -> part.read().stream()).toList(),
                Arrays.stream(descriptors.getValue().split("[;,\\s]+"))
                        .filter(one -> !one.isBlank())
                        .distinct()
                        .toList(),
                worded.parts().stream().flatMap(part -> part.read().stream()).toList()));
    }

    private Map<String, HasValidationProperties> fields() {
        var fields = new LinkedHashMap<String, HasValidationProperties>();
        fields.put("code", code);
        fields.put("text", text);
        fields.put("guidance", guidance);
        fields.put("prompts", prompts);
        fields.put("evidence", evidence);
        fields.put("descriptors", descriptors);
        return fields;
    }

    void clearFaults() {
        fields().values().forEach(field -> field.setInvalid(false));
        musts.clearFaults();
        worded.clearFaults();
    }

    /** Says what is wrong beside the field it is about; where that is a part of a list, beside the list. */
    void fault(RuleBroken broken) {
        var fields = fields();
        var field = broken.field().flatMap(name -> Optional.ofNullable(fields.get(name)));
        if (field.isPresent()) {
            field.get().setErrorMessage(broken.reason());
            field.get().setInvalid(true);
        } else if (broken.field().filter("musts"::equals).isPresent()) {
            musts.fault(broken.reason());
        } else if (broken.field().filter("worded"::equals).isPresent()) {
            worded.fault(broken.reason());
        }
    }
}
