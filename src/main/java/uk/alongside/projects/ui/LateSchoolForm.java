package uk.alongside.projects.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.alongside.kernel.ui.DayField;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.projects.LateSchool;
import uk.alongside.projects.Project;
import uk.alongside.projects.SchoolsAre;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolFound;
import uk.alongside.schools.SchoolSearch;

/** Asks which school joins a project, from when, and why only now: from the register, or described where it is invented. */
final class LateSchoolForm extends Composite<Div> {

    private final boolean real;
    private final ComboBox<SchoolFound> registered = new ComboBox<>("School");
    private final TextField name = new TextField("Name");
    private final Select<Phase> phase = new Select<>();
    private final DayField firstDay = new DayField("First day").needed();
    private final TextArea reason = new TextArea("Why it joins now");

    private LateSchoolForm(Project project, SchoolSearch register, LocalDate today) {
        this.real = project.schoolsAre() == SchoolsAre.REAL;
        registered.setItemsPageable((page, words) -> register.page(words, page));
        registered.setItemLabelGenerator(LateSchoolForm::inWords);
        registered.setHelperText("By name, town, postcode or URN.");
        name.setMaxLength(120);
        phase.setLabel("Phase");
        phase.setItems(Phase.values());
        phase.setItemLabelGenerator(kind -> SharingWords.sentence(kind.words()));
        firstDay.setValue(today);
        reason.setMaxLength(400);
        reason.setHelperText("A sentence. The QA lead, the administrator and the evaluator read it, nobody else.");
        registered.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        phase.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        getContent().addClassNames("stack", "invite-form");
        if (real) {
            getContent().add(registered);
        } else {
            getContent().add(name, phase);
        }
        getContent().add(firstDay, reason);
    }

    private static String inWords(SchoolFound school) {
        return Stream.of(Optional.of(school.name()), school.town(), school.urn().map(urn -> "URN " + urn))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    static FormDialog dialog(
            Project project, SchoolSearch register, LocalDate today, SerializableConsumer<LateSchool> join) {
        var form = new LateSchoolForm(project, register, today);
        return new FormDialog("Let a school join", "Let it join", form, () -> {
            var entered = form.read();
            entered.ifPresent(join::accept);
            return entered.isPresent();
        });
    }

    private Optional<LateSchool> read() {
        registered.setInvalid(real && registered.isEmpty());
        registered.setErrorMessage("Choose the school from the register.");
        name.setInvalid(!real && name.getValue().isBlank());
        name.setErrorMessage("Write the school’s name.");
        phase.setInvalid(!real && phase.isEmpty());
        phase.setErrorMessage("Choose its phase.");
        var first = firstDay.read("Choose the first day.");
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage("Say in a sentence why.");
        if (registered.isInvalid() || name.isInvalid() || phase.isInvalid() || reason.isInvalid()) {
            return Optional.empty();
        }
        return first.map(day -> new LateSchool(
                Optional.ofNullable(registered.getValue()).map(SchoolFound::id),
                name.getValue(),
                Optional.ofNullable(phase.getValue()),
                day,
                reason.getValue()));
    }
}
