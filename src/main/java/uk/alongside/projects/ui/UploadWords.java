package uk.alongside.projects.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What a person reads while a pack is on its way here. */
final class UploadWords {

    static final String NOT_A_PACK = "This file cannot be a project pack. Choose a zip file of at most 10 MB.";

    private UploadWords() {}

    static UploadI18N ofAPack() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne("Choose a pack").setMany("Choose a pack"))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne("or drop the zip file here")
                        .setMany("or drop the zip file here"))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles("Choose one pack at a time.")
                        .setFileIsTooBig(NOT_A_PACK)
                        .setIncorrectFileType(NOT_A_PACK))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting("Sending the pack ...")
                                .setStalled("Waiting for the connection ...")
                                .setProcessing("Reading the pack ...")
                                .setHeld("Waiting"))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("time left: ")
                                .setUnknown("not known yet"))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable("We could not reach the server. Please try again later.")
                                .setUnexpectedServerError("The pack did not arrive. Please choose it again.")
                                .setForbidden("You may not import a pack here.")
                                .setFileTooLarge(NOT_A_PACK)))
                .setFile(new UploadI18N.File()
                        .setRetry("Try again")
                        .setStart("Send")
                        .setRemove("Take it away"))
                .setUnits(List.of("B", "kB", "MB", "GB"));
    }
}
