package uk.alongside.pairing.known.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.pairing.known.Knowledge;
import uk.alongside.pairing.known.PairingDesk;
import uk.alongside.pairing.known.SchoolKnown;
import uk.alongside.pairing.known.ThemeMark;
import uk.alongside.pairing.rules.Theme;

/** Everything that is known of one school: its themes, which the lead may mark otherwise, and where it is. */
final class SchoolKnownForm extends Composite<Div> {

    /** How a theme stands: as reviewed, or as the lead says. */
    private enum Stands {
        REVIEWED,
        NEED,
        STRENGTH;

        private Optional<ThemeMark> mark() {
            return switch (this) {
                case REVIEWED -> Optional.empty();
                case NEED -> Optional.of(ThemeMark.NEED);
                case STRENGTH -> Optional.of(ThemeMark.STRENGTH);
            };
        }

        private static Stands of(Optional<ThemeMark> mark) {
            return mark.map(said -> said == ThemeMark.NEED ? NEED : STRENGTH).orElse(REVIEWED);
        }
    }

    private final PairingDesk desk;
    private final Knowledge known;
    private final SchoolKnown school;
    private final Map<Theme, Select<Stands>> themes = new LinkedHashMap<>();
    private final TextField place = new TextField("Where it is");

    private SchoolKnownForm(PairingDesk desk, Knowledge known, SchoolKnown school) {
        this.desk = desk;
        this.known = known;
        this.school = school;
        getContent().addClassName("known-form");
        getContent().add(new Paragraph(facts(school)));
        known.themes().forEach(theme -> {
            var field = field(theme);
            themes.put(theme, field);
            getContent().add(field);
        });
        school.place()
                .filter(_ -> school.placeTyped())
                .ifPresent(at -> place.setValue(at.easting() + " " + at.northing()));
        place.setMaxLength(40);
        place.setHelperText(
                school.place().isPresent() && !school.placeTyped()
                        ? "The register knows it. Write something else only where that is wrong."
                        : "A postcode, its first half, or easting and northing. Empty: what the register says.");
        place.setReadOnly(!known.mayWrite());
        getContent().add(place);
    }

    /** For the lead a form, for who reads alone the same without a way to change it. */
    static Dialog dialog(PairingDesk desk, Knowledge known, SchoolKnown school, Command changed) {
        var form = new SchoolKnownForm(desk, known, school);
        if (known.mayWrite()) {
            if (school.mark().isPresent()) {
                form.getContent().add(form.takeBack(changed));
            }
            return new FormDialog(school.name(), "Save", form, () -> form.save(changed));
        }
        var dialog = new Dialog(form);
        dialog.setHeaderTitle(school.name());
        dialog.getFooter().add(new Button("Close", click -> dialog.close()));
        return dialog;
    }

    private static String facts(SchoolKnown school) {
        var facts = new ArrayList<String>();
        facts.add(KnownWords.capital(school.phase().words()));
        school.pupils().ifPresent(pupils -> facts.add("%,d pupils".formatted(pupils)));
        facts.add(school.trust().orElse("no trust known"));
        school.authority().ifPresent(facts::add);
        var asks = school.asksFor().stream().map(Theme::name).sorted().toList();
        return String.join(", ", facts)
                + "."
                + (asks.isEmpty() ? "" : " It asks to work on %s.".formatted(KnownWords.list(asks)))
                + (school.wishes().isEmpty()
                        ? ""
                        : " It would like to work with %s.".formatted(KnownWords.list(school.wishes())));
    }

    private Select<Stands> field(Theme theme) {
        var field = new Select<Stands>();
        field.setLabel(theme.name());
        field.setItems(Stands.values());
        var percent = Optional.ofNullable(school.percents().get(theme));
        field.setItemLabelGenerator(stands -> switch (stands) {
            case REVIEWED ->
                percent.map("Self-review: %d %% of the scale"::formatted).orElse("Not known");
            case NEED -> "A need, as you mark it";
            case STRENGTH -> "A strength, as you mark it";
        });
        field.setValue(Stands.of(Optional.ofNullable(school.marked().get(theme))));
        field.setReadOnly(!known.mayWrite());
        return field;
    }

    private Button takeBack(Command changed) {
        var back = new Button("Take the mark back");
        back.addClickListener(click -> {
            if (!desk.mark(known.project().id(), school.id(), Optional.empty(), school.revision())) {
                Messages.refused("Somebody else has changed this school meanwhile. Here is how it stands now.");
            }
            back.findAncestor(Dialog.class).close();
            changed.execute();
        });
        return back;
    }

    private boolean save(Command changed) {
        var written = place.getValue().strip();
        var before = school.placeTyped()
                ? school.place().map(at -> at.easting() + " " + at.northing()).orElse("")
                : "";
        try {
            if (!written.equals(before) && !desk.place(known.project().id(), school.id(), written, school.revision())) {
                return refuse("Somebody else has changed this school meanwhile. Close this and open it again.");
            }
        } catch (RuleBroken refused) {
            return refuse(refused.reason());
        }
        themes.forEach((theme, field) -> {
            var now = field.getValue().mark();
            if (!now.equals(Optional.ofNullable(school.marked().get(theme)))) {
                desk.markTheme(known.project().id(), school.id(), theme.code(), now);
            }
        });
        changed.execute();
        return true;
    }

    private boolean refuse(String sentence) {
        place.setErrorMessage(sentence);
        place.setInvalid(true);
        place.focus();
        return false;
    }
}
