package uk.alongside.schools.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.schools.register.RegisterImport;
import uk.alongside.schools.register.Started;

/** Takes a file as it comes over the line, a part at a time, and has it imported. */
final class RegisterUpload extends Composite<Div> {

    private static final int FIRST_YEAR = 2006;
    private static final int SEPTEMBER = 9;

    private final RegisterImport imports;
    private final SerializableConsumer<Started> whenStarted;
    private final Select<Integer> year = new Select<>();

    RegisterUpload(RegisterImport imports, Clock clock, SerializableConsumer<Started> whenStarted) {
        this.imports = imports;
        this.whenStarted = whenStarted;
        var today = SchoolTime.today(clock);
        int latest = today.getMonthValue() >= SEPTEMBER ? today.getYear() : today.getYear() - 1;
        year.setLabel("School year of the figures");
        year.addClassName("school-year");
        year.setHelperText(
                "Only for census and absence files that do not say it themselves. Choose it before the file.");
        year.setItems(IntStream.rangeClosed(0, latest - FIRST_YEAR)
                .mapToObj(ago -> latest - ago)
                .toList());
        year.setItemLabelGenerator(RegisterUpload::inWords);
        year.setEmptySelectionAllowed(true);
        year.setEmptySelectionCaption("as the file says");
        getContent().addClassNames("card", "stack");
        getContent()
                .add(
                        new Paragraph(
                                "The register's extract, the links between URNs, census, needs, absence, exclusions: each"
                                        + " file is recognised by its headings."),
                        year,
                        upload());
    }

    private static String inWords(@Nullable Integer begins) {
        return begins == null ? "as the file says" : "%d/%02d".formatted(begins, (begins + 1) % 100);
    }

    private Upload upload() {
        var choose = new Button("Choose files");
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        var upload = new Upload();
        upload.setUploadHandler(this::receive);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Paragraph("or drop them here"));
        upload.setMaxFileSize((int) RegisterImport.LARGEST_FILE);
        upload.setAcceptedFileExtensions(".csv", ".txt");
        upload.addFileRejectedListener(event -> Messages.refused(
                "This file cannot be imported. Choose a CSV file of at most 500 MB; unpack a zip file first."));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        return upload;
    }

    /** Runs while the page stays usable: nothing waits for the line but this. */
    private void receive(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            event.getUI().access(answerTo(event.getFileName(), content));
        }
    }

    Command answerTo(String fileName, InputStream content) throws IOException {
        try {
            var id = imports.begin(fileName, Optional.ofNullable(year.getValue()));
            for (var part = content.readNBytes(RegisterImport.PART);
                    part.length > 0;
                    part = content.readNBytes(RegisterImport.PART)) {
                imports.add(id, part);
            }
            var started = imports.start(id);
            return () -> whenStarted.accept(started);
        } catch (RuntimeException trouble) {
            // No click is being answered here: handed to the page, so that the one handler of trouble says it there.
            return () -> {
                throw trouble;
            };
        }
    }
}
