package uk.alongside.kernel.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What a person reads while one file is on its way to the portal. */
public final class UploadWords {

    private UploadWords() {}

    /**
     * @param thing what the file is to the person, such as "pack"
     * @param refused the sentence for a file that is too big or of a wrong kind: what to choose instead
     */
    public static UploadI18N ofOne(String thing, String refused) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne("Choose a %s".formatted(thing))
                        .setMany("Choose a %s".formatted(thing)))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne("or drop the file here")
                        .setMany("or drop the file here"))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles("Choose one %s at a time.".formatted(thing))
                        .setFileIsTooBig(refused)
                        .setIncorrectFileType(refused))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting("Sending the %s ...".formatted(thing))
                                .setStalled("Waiting for the connection ...")
                                .setProcessing("Reading the %s ...".formatted(thing))
                                .setHeld("Waiting"))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("time left: ")
                                .setUnknown("not known yet"))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable("We could not reach the server. Please try again later.")
                                .setUnexpectedServerError(
                                        "The %s did not arrive. Please choose it again.".formatted(thing))
                                .setForbidden("You may not bring in a %s here.".formatted(thing))
                                .setFileTooLarge(refused)))
                .setFile(new UploadI18N.File()
                        .setRetry("Try again")
                        .setStart("Send")
                        .setRemove("Take it away"))
                .setUnits(List.of("B", "kB", "MB", "GB"));
    }
}
