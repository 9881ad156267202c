package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What a person reads while a framework is on its way here. */
final class UploadWords {

    static final String NOT_A_FRAMEWORK =
            "This file cannot be a framework. Choose a workbook (XLSX), CSV, a zip file of CSV files or JSON, of at most 5 MB.";

    private UploadWords() {}

    static UploadI18N ofAFramework() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne("Choose a file").setMany("Choose a file"))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne("or drop the file here")
                        .setMany("or drop the file here"))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles("Choose one file at a time.")
                        .setFileIsTooBig(NOT_A_FRAMEWORK)
                        .setIncorrectFileType(NOT_A_FRAMEWORK))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting("Sending the file ...")
                                .setStalled("Waiting for the connection ...")
                                .setProcessing("Reading the file ...")
                                .setHeld("Waiting"))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("time left: ")
                                .setUnknown("not known yet"))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable("We could not reach the server. Please try again later.")
                                .setUnexpectedServerError("The file did not arrive. Please choose it again.")
                                .setForbidden("You may not bring in a framework here.")
                                .setFileTooLarge(NOT_A_FRAMEWORK)))
                .setFile(new UploadI18N.File()
                        .setRetry("Try again")
                        .setStart("Send")
                        .setRemove("Take it away"))
                .setUnits(List.of("B", "kB", "MB", "GB"));
    }
}
