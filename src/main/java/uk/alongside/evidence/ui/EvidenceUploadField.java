package uk.alongside.evidence.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import org.springframework.security.web.csrf.CsrfToken;
import uk.alongside.files.FileType;
import uk.alongside.files.Files;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.kernel.ui.Messages;

/**
 * Sends files to the portal over plain HTTP, several one after the other, with how far each has come. A refused file keeps its
 * line, and the line says why in the portal's own sentence.
 */
class EvidenceUploadField extends Composite<Upload> {

    static final String NOT_TAKEN =
            "Choose a PDF, Word, Excel, PowerPoint, OpenDocument, CSV or text file, or a PNG, JPEG or"
                    + " WebP picture.";

    private static final int AT_ONCE = 10;

    /**
     * Sends to the portal's own door, and not through the page's session. Shows the server's sentence, not the component's; a
     * sign-in page that came instead of an answer is no success.
     */
    private static final String OWN_WAY = """
            this.addEventListener('upload-before', e => { e.detail.file.uploadTarget = $1; });
            this.addEventListener('upload-response', e => {
              if (e.detail.xhr.status >= 200 && e.detail.xhr.status < 400 && e.detail.xhr.status !== 201) {
                e.detail.file.error = $0;
              }
            });
            this.addEventListener('upload-error', e => {
              const xhr = e.detail.xhr;
              const own = (xhr.getResponseHeader('Content-Type') || '').startsWith('text/plain');
              if (xhr.status >= 400 && own && xhr.responseText) {
                e.detail.file.error = xhr.responseText;
              }
            });
            this.addEventListener('upload-success', e => {
              setTimeout(() => { this.files = this.files.filter(file => file !== e.detail.file); });
            });""";

    private final SerializableConsumer<String> added;
    private final String target;

    EvidenceUploadField(SubjectRef subject, SerializableConsumer<String> added) {
        this.added = added;
        this.target = "evidence/files?kind=%s&subject=%s".formatted(subject.kind(), subject.id());
        var upload = getContent();
        upload.addClassName("evidence-upload");
        upload.setUploadButton(new Button("Add a document"));
        upload.setDropLabel(new Paragraph("or drop it here: PDF, Office, text or picture, up to 20 MB"));
        upload.setMaxFiles(AT_ONCE);
        upload.setMaxFileSize(Files.LARGEST);
        upload.setAcceptedFileExtensions(FileType.accepted().split(","));
        upload.setI18n(words());
        upload.addFileRejectedListener(refused -> Messages.refused(refused.getErrorMessage()));
        var element = upload.getElement();
        element.setProperty("uploadFormat", "raw");
        element.setProperty("maxConcurrentUploads", 1);
        element.addEventListener(
                        "upload-success",
                        sent -> this.added.accept(sent.getEventData()
                                .path("event.detail.file.name")
                                .asString("")))
                .addEventData("event.detail.file.name");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        csrf(getContent());
        getElement()
                .executeJs(
                        OWN_WAY, "You were signed out. Sign in again in another tab, then press “Try again”.", target);
    }

    private static void csrf(Upload upload) {
        var request = VaadinService.getCurrentRequest();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            upload.getElement()
                    .setProperty("headers", "{\"%s\":\"%s\"}".formatted(token.getHeaderName(), token.getToken()));
        }
    }

    private static UploadI18N words() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne("Add a document").setMany("Add a document"))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles("Choose ten files at most at a time.")
                        .setFileIsTooBig(Files.TOO_LARGE)
                        .setIncorrectFileType(NOT_TAKEN))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting("Sending ...")
                                .setStalled("Waiting for the connection ...")
                                .setProcessing("Looking at it ...")
                                .setHeld("Waiting its turn"))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("time left: ")
                                .setUnknown("not known yet"))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(
                                        "No signal. The file was not sent: press “Try again” when there is.")
                                .setUnexpectedServerError("Something went wrong here. Press “Try again” in a minute.")
                                .setForbidden("This page was open for too long. Reload it and choose the file again.")
                                .setFileTooLarge(Files.TOO_LARGE)))
                .setFile(new UploadI18N.File()
                        .setRetry("Try again")
                        .setStart("Send")
                        .setRemove("Take it off the list"))
                .setUnits(List.of("B", "KB", "MB", "GB"));
    }
}
