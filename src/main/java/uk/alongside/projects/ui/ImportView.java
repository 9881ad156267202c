package uk.alongside.projects.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.UploadWords;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.PackImport;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectPacks;

/** Brings in a project from its pack, or says line by line why not. */
@Route("projects/import")
@PageTitle("Import a project")
@StyleSheet("styles/projects.css")
@PermitAll
class ImportView extends Composite<Div> implements BeforeEnterObserver {

    private static final String NOT_A_PACK = "This file cannot be a project pack. Choose a zip file of at most 10 MB.";

    private final ProjectPacks packs;
    private final ProjectDirectory directory;
    private final ProjectsNavigation navigation;
    private final Div answer = new Div();

    ImportView(ProjectPacks packs, ProjectDirectory directory, ProjectsNavigation navigation) {
        this.packs = packs;
        this.directory = directory;
        this.navigation = navigation;
        getContent().addClassNames("import", "stack-l");
        getContent()
                .add(
                        new ViewHeader("Import a project")
                                .under("A pack is a zip file with a whole project in it. You will lead the project that"
                                        + " comes of it."),
                        upload(),
                        new Paragraph(
                                "A pack that has any fault is refused whole. You are told each fault by file, line and"
                                        + " column, and nothing is saved."),
                        answer);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!packs.mayImport()) {
            throw new NotFound();
        }
    }

    private Upload upload() {
        var choose = new Button("Choose a pack");
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        var upload = new Upload();
        upload.setUploadHandler(this::receive);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Paragraph("or drop the zip file here"));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ProjectPacks.LARGEST_FILE);
        upload.setAcceptedFileExtensions(".zip");
        upload.setI18n(UploadWords.ofOne("pack", NOT_A_PACK));
        upload.addFileRejectedListener(event -> Messages.refused(NOT_A_PACK));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        return upload;
    }

    /** Runs while the page stays usable: reading and saving hold no lock on it. The file's name is never used. */
    private void receive(UploadEvent event) throws IOException {
        byte[] zip;
        try (var content = event.getInputStream()) {
            zip = content.readNBytes(ProjectPacks.LARGEST_FILE + 1);
        }
        event.getUI().access(answerTo(zip));
    }

    private Command answerTo(byte[] zip) {
        try {
            var imported = packs.importPack(zip);
            return () -> show(imported);
        } catch (RuntimeException trouble) {
            // No click is being answered here: handed to the page, so that the one handler of trouble says it there.
            return () -> {
                throw trouble;
            };
        }
    }

    void show(PackImport imported) {
        answer.removeAll();
        switch (imported) {
            case PackImport.Made(var key, var name) -> {
                Messages.done("%s is here, and you lead it.".formatted(name));
                var project = directory.byKey(key);
                UI.getCurrent().navigate(navigation.firstPage(project.id()), ProjectsNavigation.parameters(key));
            }
            case PackImport.Refused refused -> {
                var faults = new FaultList(refused);
                answer.add(faults);
                faults.takeFocus();
            }
        }
    }
}
