package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import uk.alongside.frameworks.EditionLine;
import uk.alongside.frameworks.FileFormat;
import uk.alongside.frameworks.FrameworkEditing;
import uk.alongside.frameworks.FrameworkFiles;
import uk.alongside.frameworks.FrameworkImport;
import uk.alongside.frameworks.Frameworks;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.UploadWords;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** Brings in a framework from a file, or says by sheet, line and column why not. */
@Route("projects/:project/frameworks/import")
@StyleSheet("styles/projects.css")
@StyleSheet("styles/frameworks.css")
@PermitAll
class FrameworkImportView extends ProjectPage {

    private static final String NOT_A_FRAMEWORK =
            "This file cannot be a framework. Choose a workbook (XLSX), CSV, a zip file of CSV files or JSON, of at most 5 MB.";

    private final ProjectDirectory directory;
    private final Frameworks frameworks;
    private final FrameworkEditing editing;
    private final FrameworkFiles files;
    private final Select<ImportTarget> target = new Select<>();
    private final TextField name = new TextField("Its name, if the file does not say");
    private final Div answer = new Div();
    private String key = "";

    FrameworkImportView(
            ProjectDirectory directory,
            Frameworks frameworks,
            FrameworkEditing editing,
            FrameworkFiles files,
            ProjectsNavigation navigation) {
        super(navigation);
        this.directory = directory;
        this.frameworks = frameworks;
        this.editing = editing;
        this.files = files;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        if (!editing.mayEdit(project.id())) {
            throw new NotFound();
        }
        key = project.key();
        var lines = frameworks.all(project.id());
        offer(ImportTarget.of(lines, frameworks));
        answer.removeAll();
        begin(project, "Bring in a framework", FrameworksView.class);
        getContent().addClassName("framework-import");
        getContent()
                .add(
                        new ViewHeader("Bring in a framework")
                                .under(
                                        "A workbook (XLSX), a CSV file with statements, a zip file of CSV files, or JSON. It"
                                                + " becomes a draft."),
                        target,
                        name,
                        upload(project),
                        new Paragraph("A file that has any fault is refused whole. You are told each by sheet, line and"
                                + " column, and nothing is saved."));
        lines.stream()
                .filter(line -> line.framework().isShipped())
                .max(Comparator.comparingInt(EditionLine::statements))
                .ifPresent(line -> getContent().add(example(project, line)));
        getContent().add(answer);
    }

    private void offer(List<ImportTarget> targets) {
        target.setLabel("What shall become of it");
        target.setItems(targets);
        target.setItemLabelGenerator(ImportTarget::words);
        target.setValue(targets.getFirst());
        target.addClassName("wide");
        target.addValueChangeListener(chosen -> name.setVisible(chosen.getValue() instanceof ImportTarget.New));
        name.setHelperText("A list of statements alone has no place for it.");
        name.addClassName("wide");
        // At each key: a file that is dropped takes the focus from nobody.
        name.setValueChangeMode(ValueChangeMode.EAGER);
    }

    private Upload upload(Project project) {
        var choose = new Button("Choose a file");
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        var upload = new Upload();
        upload.setUploadHandler(event -> receive(project, event));
        upload.setUploadButton(choose);
        upload.setDropLabel(new Paragraph("or drop the file here"));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(FrameworkFiles.LARGEST);
        upload.setAcceptedFileExtensions(".xlsx", ".csv", ".zip", ".json");
        upload.setI18n(UploadWords.ofOne("file", NOT_A_FRAMEWORK));
        upload.addFileRejectedListener(event -> Messages.refused(NOT_A_FRAMEWORK));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        return upload;
    }

    private Anchor example(Project project, EditionLine line) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var file = files.export(project.id(), line.id(), FileFormat.WORKBOOK);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file),
                            line.framework().key() + FileFormat.WORKBOOK.ending(),
                            FileFormat.WORKBOOK.type(),
                            file.length);
                }),
                "Download an example: %s as a workbook".formatted(line.title()));
        link.addClassName("tap");
        return link;
    }

    /** Runs while the page stays usable. The file's name is never used. */
    private void receive(Project project, UploadEvent event) throws IOException {
        byte[] file;
        try (var content = event.getInputStream()) {
            file = content.readNBytes(FrameworkFiles.LARGEST + 1);
        }
        var chosen = target.getValue();
        var called = name.getValue();
        event.getUI().access(answerTo(project, chosen, called, file));
    }

    private Command answerTo(Project project, ImportTarget chosen, String called, byte[] file) {
        try {
            var brought = chosen.bring(files, project, called, file);
            return () -> show(brought);
        } catch (RuntimeException trouble) {
            // No click is being answered here: handed to the page, so that the one handler of trouble says it there.
            return () -> {
                throw trouble;
            };
        }
    }

    void show(FrameworkImport brought) {
        var shown = new ImportAnswer(key, brought);
        answer.removeAll();
        answer.add(shown);
        shown.takeFocus();
    }
}
