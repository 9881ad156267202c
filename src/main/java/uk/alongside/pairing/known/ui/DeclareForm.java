package uk.alongside.pairing.known.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.Command;
import java.util.Arrays;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.pairing.known.CoachPage;
import uk.alongside.pairing.known.CoachProfile;
import uk.alongside.pairing.rules.Conflict;

/** Asks what lies between a coach and a school, or every school of a trust. */
final class DeclareForm extends Composite<Div> {

    private final CoachProfile coaches;
    private final CoachPage page;
    private final Select<Conflict.Kind> kind = new Select<>();
    private final ComboBox<CoachPage.AskedAbout> school = new ComboBox<>("School");
    private final ComboBox<String> trust = new ComboBox<>("Trust");

    private DeclareForm(CoachProfile coaches, CoachPage page) {
        this.coaches = coaches;
        this.page = page;
        kind.setLabel("What it is");
        kind.setItems(Arrays.stream(Conflict.Kind.values())
                .filter(one -> one != Conflict.Kind.OWN_TRUST || !page.trusts().isEmpty())
                .toList());
        kind.setItemLabelGenerator(one -> KnownWords.capital(one.words()));
        kind.addValueChangeListener(change -> showWith());
        kind.setValue(Conflict.Kind.OWN_SCHOOL);
        school.setItems(page.schools());
        school.setItemLabelGenerator(CoachPage.AskedAbout::name);
        school.setRequiredIndicatorVisible(true);
        trust.setItems(page.trusts());
        trust.setRequiredIndicatorVisible(true);
        getContent().addClassName("known-form");
        getContent().add(kind, school, trust);
    }

    static FormDialog dialog(CoachProfile coaches, CoachPage page, Command declared) {
        var form = new DeclareForm(coaches, page);
        return new FormDialog("Declare a conflict of interest", "Declare it", form, () -> form.declare(declared));
    }

    private void showWith() {
        school.setVisible(kind.getValue() != Conflict.Kind.OWN_TRUST);
        trust.setVisible(kind.getValue() == Conflict.Kind.OWN_TRUST);
    }

    private boolean declare(Command declared) {
        var aboutTrust = kind.getValue() == Conflict.Kind.OWN_TRUST;
        var with = aboutTrust ? trust : school;
        if (with.isEmpty()) {
            return refuse(with, aboutTrust ? "Choose the trust." : "Choose the school.");
        }
        try {
            if (aboutTrust) {
                coaches.declareTrust(page.project().id(), trust.getValue());
            } else {
                coaches.declare(
                        page.project().id(), kind.getValue(), school.getValue().id());
            }
        } catch (RuleBroken refused) {
            return refuse(with, refused.reason());
        }
        declared.execute();
        return true;
    }

    private static boolean refuse(ComboBox<?> field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
        return false;
    }
}
