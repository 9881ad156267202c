package uk.alongside.audits.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What a person reads while a filled-in sheet is on its way here. */
final class SheetUploadWords {

    static final String NOT_A_SHEET =
            "This file cannot be a sheet. Choose the workbook (XLSX) or the CSV file that you filled in, of at most 5 MB.";

    private SheetUploadWords() {}

    static UploadI18N get() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne("Choose a file").setMany("Choose a file"))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne("or drop the file here")
                        .setMany("or drop the file here"))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles("Choose one file at a time.")
                        .setFileIsTooBig(NOT_A_SHEET)
                        .setIncorrectFileType(NOT_A_SHEET))
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
                                .setForbidden("You may not bring in a sheet here.")
                                .setFileTooLarge(NOT_A_SHEET)))
                .setFile(new UploadI18N.File()
                        .setRetry("Try again")
                        .setStart("Send")
                        .setRemove("Take it away"))
                .setUnits(List.of("B", "kB", "MB", "GB"));
    }
}
