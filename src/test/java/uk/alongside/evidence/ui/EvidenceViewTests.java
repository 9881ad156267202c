package uk.alongside.evidence.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.PageTests;
import uk.alongside.evidence.EvidenceBox;
import uk.alongside.evidence.EvidenceExamples;
import uk.alongside.evidence.EvidenceExamples.Here;
import uk.alongside.evidence.EvidenceExamples.Statements;
import uk.alongside.evidence.EvidenceExamples.World;
import uk.alongside.evidence.OfferedEvidence;
import uk.alongside.files.FileExamples;
import uk.alongside.files.Files;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Role;

/** The shelf of a school as its people see it, and with it the panel that stands under every statement. */
@Import(EvidenceExamples.class)
class EvidenceViewTests extends PageTests {

    private static int projects;

    private final EvidenceBox box;
    private final Files files;
    private final Statements statements;
    private final World world;
    private final JdbcClient jdbc;
    private Optional<Here> here = Optional.empty();
    private PersonId senco = PersonId.next();

    EvidenceViewTests(
            ApplicationContext portal,
            EvidenceBox box,
            Files files,
            Statements statements,
            World world,
            JdbcClient jdbc) {
        super(portal);
        this.box = box;
        this.files = files;
        this.statements = statements;
        this.world = world;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aSchool() {
        var project = world.project("evidence-view-%d".formatted(++projects));
        here = Optional.of(project);
        senco = project.join(Role.SENCO, Optional.of(project.anchor()));
    }

    @Test
    void noteIsWrittenAskedAboutChangedAndTakenAwayAndBroughtBack() {
        open(senco);
        write("Tom in Y4 reads daily.");
        assertThat(texts(Paragraph.class))
                .contains("Tom in Y4 reads daily.")
                .anyMatch(text -> text.startsWith("This looks as if it names a pupil: “Tom”."));
        assertThat(said()).isEqualTo("Added. One question about it is open.");

        _click(button("Change the text"));
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Tom in Y4 reads daily.");
        _get(TextArea.class).setValue("A boy in Year 4 reads daily.");
        _click(button("Keep it"));
        assertThat(texts(Paragraph.class))
                .contains("A boy in Year 4 reads daily.")
                .noneMatch(text -> text.contains("looks"));

        _click(button("Remove"));
        _assertNone(EvidenceItem.class);
        assertThat(said()).isEqualTo("Removed: the note.");
        _click(button("Undo"));
        assertThat(texts(Paragraph.class)).contains("A boy in Year 4 reads daily.");
    }

    @Test
    void answerThatNoPupilIsNamedLetsOthersSeeIt() {
        open(senco);
        write("Grace Okafor reads to us.");
        var head = project().join(Role.HEAD, Optional.of(project().anchor()));

        _click(button("No pupil is named"));

        assertThat(said()).isEqualTo("Thank you. Others see it now.");
        open(head);
        assertThat(texts(Paragraph.class)).contains("Grace Okafor reads to us.");
        assertThat(texts(Span.class)).anyMatch(text -> text.endsWith(", no pupil is named"));
    }

    @Test
    void emptyNoteAndWrongAddressAreSaidAtTheirFieldsAndNothingTypedIsLost() {
        open(senco);
        _click(button("Write a note"));
        _click(button("Add the note"));
        assertThat(_get(TextArea.class).getErrorMessage()).startsWith("Write what shows it");
        _click(button("Cancel"));

        _click(button("Add a link"));
        field("Address").setValue("school.example");
        field("What is it called?").setValue("Our report");
        _click(button("Add the link"));
        assertThat(field("Address").getErrorMessage()).startsWith("Enter the whole address");
        assertThat(field("What is it called?").getValue()).isEqualTo("Our report");

        field("Address").setValue("https://school.example/report");
        _click(button("Add the link"));
        _assertNone(Dialog.class);
        var link = _get(Anchor.class, anchor -> anchor.withText("Our report"));
        assertThat(link.getHref()).isEqualTo("https://school.example/report");
        assertThat(link.getElement().getAttribute("rel")).isEqualTo("noopener noreferrer");
    }

    @Test
    @SuppressWarnings("unchecked") // the locator knows the component, and not what it chooses among
    void whatIsAlreadyThereIsPointedTo() {
        var statement = statements.statement(project().project(), project().anchor(), "2.4");
        Here.as(senco).run(() -> box.note(statement, "We meet on Mondays."));
        open(senco);

        _click(button("Use what is already here"));
        _click(button("Point to it"));
        RadioButtonGroup<OfferedEvidence> offered = _get(RadioButtonGroup.class);
        assertThat(offered.getErrorMessage()).isEqualTo("Choose one of them, or turn back.");
        field("Look for").setValue("tuesday");
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("There is nothing of this kind yet."));
        field("Look for").setValue("monday");
        var one = offered.getListDataView().getItems().findFirst().orElseThrow();
        assertThat(offered.getItemLabelGenerator().apply(one)).isEqualTo("We meet on Mondays. (Statement 2.4)");
        offered.setValue(one);
        _click(button("Point to it"));

        assertThat(texts(Paragraph.class)).contains("We meet on Mondays.");
        assertThat(texts(Span.class)).anyMatch(text -> text.startsWith("pointed to"));
        Here.as(senco).run(() -> box.remove(one.id()));
        open(senco);
        assertThat(texts(Paragraph.class)).contains("What this pointed to has been removed.");
    }

    @Test
    void filesSayWhatTheyAreAndWhereTheyAre() {
        add("plan.txt", "We plan for all.".getBytes(StandardCharsets.UTF_8));
        add("wall.png", FileExamples.picture("png", 4, 4));
        open(senco);

        assertThat(texts(Paragraph.class))
                .contains("Its text is being read for pupils’ names. Until that is done, only you see it.")
                .anyMatch(text -> text.startsWith("A picture cannot be read here."));
        assertThat(texts(Span.class))
                .anyMatch(text -> text.startsWith("plain text, 16 bytes, not scanned for viruses, added"));
        assertThat(_get(Anchor.class, anchor -> anchor.withText("plan.txt")).getHref())
                .startsWith("files/");
        assertThat(_find(Upload.class)).hasSize(1);

        jdbc.sql("update evidence set file_id = null where kind = 'FILE'").update();
        _get(EvidencePanel.class).look();
        assertThat(texts(Paragraph.class))
                .contains("This file was removed, because words in it should not have been here.");
    }

    @Test
    void whoOnlyReadsSeesNoWayToAdd() {
        Here.as(senco).run(() -> box.note(shelf(), "We meet on Mondays."));
        open(project().join(Role.SCHOOL_STAFF, Optional.of(project().anchor())));

        assertThat(texts(Paragraph.class)).contains("We meet on Mondays.");
        _assertNone(Upload.class);
        assertThat(_find(Button.class, each -> each.withText("Remove"))).isEmpty();
    }

    @Test
    void emptyShelfOfAnotherSaysSo() {
        open(project().join(Role.COACH, Optional.of(project().anchor())));

        assertThat(texts(Paragraph.class)).contains("No evidence yet.");
    }

    @Test
    void shelfIsFoundByItsSchoolAndByItself() {
        var coach = project().join(Role.COACH, Optional.of(project().anchor()));
        open(coach);
        UI.getCurrent().navigate(address(), QueryParameters.of("school", "A"));
        assertThat(_find(EvidencePanel.class)).hasSize(1);
        UI.getCurrent()
                .navigate(address(), QueryParameters.of("shelf", shelf().id().toString()));
        assertThat(_find(EvidencePanel.class)).hasSize(1);
        UI.getCurrent().navigate(address(), QueryParameters.of("shelf", "nonsense"));
        assertThat(_find(EvidencePanel.class)).hasSize(1);
    }

    @Test
    void strangerFindsNothing() {
        open(PersonId.next());
        _assertNone(EvidencePanel.class);

        open(project().join(Role.SENCO, Optional.of(project().buoy())));
        UI.getCurrent().navigate(address(), QueryParameters.of("school", "A"));
        _assertNone(EvidencePanel.class);
    }

    private Here project() {
        return here.orElseThrow();
    }

    private SubjectRef shelf() {
        return Here.as(senco).call(() -> box.shelf(project().key(), project().anchor()));
    }

    private String address() {
        return "projects/" + project().key() + "/evidence";
    }

    private void open(PersonId person) {
        open(person.value(), address());
    }

    private void write(String words) {
        _click(button("Write a note"));
        _get(TextArea.class).setValue(words);
        _click(button("Add the note"));
    }

    private void add(String name, byte[] content) {
        try (var file = FileExamples.received(files, name, content)) {
            Here.as(senco).run(() -> box.file(shelf(), file));
        }
    }

    private static Button button(String text) {
        return _get(Button.class, button -> button.withText(text));
    }

    private static TextField field(String label) {
        return _get(TextField.class, field -> field.withLabel(label));
    }

    private static String said() {
        return _find(Span.class).stream()
                .filter(span -> span.getParent()
                        .filter(parent -> parent.hasClassName("evidence-said"))
                        .isPresent())
                .map(Span::getText)
                .findFirst()
                .orElse("");
    }

    private static <T extends Component & HasText> List<String> texts(Class<T> type) {
        return _find(type).stream().map(HasText::getText).toList();
    }
}
