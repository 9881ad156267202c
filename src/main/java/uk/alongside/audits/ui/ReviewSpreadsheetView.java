package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import uk.alongside.audits.BroughtAnswer;
import uk.alongside.audits.ReviewHead;
import uk.alongside.audits.SelfReview;
import uk.alongside.audits.SheetFile;
import uk.alongside.audits.SheetInSpreadsheet;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.Place;
import uk.alongside.kernel.ui.UploadWords;
import uk.alongside.kernel.ui.ViewHeader;

/** Takes a school's sheet along as a spreadsheet, and brings it back: what it would change is shown before it does. */
@Route("projects/:project/reviews/:sheet/spreadsheet")
@PageTitle("In a spreadsheet")
@StyleSheet("styles/audits.css")
@StyleSheet("styles/review-paper.css")
@PermitAll
class ReviewSpreadsheetView extends Composite<Div> implements BeforeEnterObserver, Place {

    private static final String NOT_A_SHEET =
            "This file cannot be a sheet. Choose the workbook (XLSX) or the CSV file that you filled in, of at most 5 MB.";

    private final SelfReview reviews;
    private final SheetInSpreadsheet files;
    private final Div answer = new Div();
    private String place = "";

    ReviewSpreadsheetView(SelfReview reviews, SheetInSpreadsheet files) {
        this.reviews = reviews;
        this.files = files;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var head = reviews.head(ReviewLinks.audit(event).sheet());
        place = head.schoolName();
        answer.removeAll();
        getContent().removeAll();
        getContent().addClassName("stack-l");
        getContent()
                .add(
                        new ViewHeader("In a spreadsheet").under("%s, %s".formatted(head.roundName(), place)),
                        takeAlong(head),
                        bringBack(head),
                        answer,
                        back(head));
    }

    private static Component back(ReviewHead head) {
        var link = ReviewLinks.to(ReviewView.class, "Back to the answers", head);
        link.addClassName("link-alone");
        return link;
    }

    private Component takeAlong(ReviewHead head) {
        var list = new UnorderedList();
        list.addClassNames("missing", "link-alone");
        for (var as : SheetFile.values()) {
            list.add(new ListItem(download(head, as, true)), new ListItem(download(head, as, false)));
        }
        var section = new Section(
                new H2("Take it along"),
                new Paragraph("Fill it in where there is no signal, or copy in what you have in a spreadsheet already."
                        + " Leave the codes and the last column as they are: they say what was changed."),
                list);
        section.addClassNames("card", "stack");
        return section;
    }

    private Anchor download(ReviewHead head, SheetFile as, boolean filledIn) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var file = files.download(head.audit(), as, filledIn);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file),
                            "self-review-%s-%s%s"
                                    .formatted(
                                            head.roundKind().words(),
                                            head.letter(),
                                            (filledIn ? "" : "-empty") + as.ending()),
                            as.type(),
                            file.length);
                }),
                "%s: %s".formatted(filledIn ? "Filled in" : "Empty", as.words()));
    }

    private Component bringBack(ReviewHead head) {
        var section = new Section(new H2("Bring it back"));
        section.addClassNames("card", "stack");
        if (!head.maySend()) {
            section.add(new Paragraph(
                    head.shut().orElse("The SENCO writes the sheet, and brings back what was filled in elsewhere.")));
        } else if (head.agreementWaits()) {
            section.add(new Paragraph("The joining agreement comes first. The head of the school accepts it on the"
                    + " project’s page “Joining”."));
        } else {
            section.add(
                    new Paragraph("You see what the file would change before anything is changed. An empty cell takes"
                            + " nothing away."),
                    upload(head));
        }
        return section;
    }

    private Upload upload(ReviewHead head) {
        var choose = new Button("Choose a file");
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        var upload = new Upload();
        upload.setUploadHandler(event -> receive(head, event));
        upload.setUploadButton(choose);
        upload.setDropLabel(new Paragraph("or drop the file here"));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(SheetInSpreadsheet.LARGEST_FILE);
        upload.setAcceptedFileExtensions(".xlsx", ".csv");
        upload.setI18n(UploadWords.ofOne("file", NOT_A_SHEET));
        upload.addFileRejectedListener(event -> Messages.refused(NOT_A_SHEET));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        return upload;
    }

    /** Runs while the page stays usable. The file's name is never used. */
    private void receive(ReviewHead head, UploadEvent event) throws IOException {
        byte[] file;
        try (var content = event.getInputStream()) {
            file = content.readNBytes(SheetInSpreadsheet.LARGEST_FILE + 1);
        }
        event.getUI().access(answerTo(head, file));
    }

    private Command answerTo(ReviewHead head, byte[] file) {
        try {
            var read = files.read(head.audit(), file);
            return () -> show(new BroughtBack(read, head.scale(), chosen -> take(head, chosen), answer::removeAll));
        } catch (RuntimeException trouble) {
            // No click is being answered here: handed to the page, so that the one handler of trouble says it there.
            return () -> {
                throw trouble;
            };
        }
    }

    private void show(BroughtBack brought) {
        answer.removeAll();
        answer.add(brought);
        brought.takeFocus();
    }

    private void take(ReviewHead head, List<BroughtAnswer> chosen) {
        var taken = files.takeOver(head.audit(), chosen);
        answer.removeAll();
        if (taken.taken() > 0) {
            Messages.done(
                    taken.taken() == 1
                            ? "One statement is on the sheet now."
                            : "%d statements are on the sheet now.".formatted(taken.taken()));
        }
        if (!taken.changedMeanwhile().isEmpty()) {
            Messages.refused("%s changed here meanwhile and stayed as it is. Choose the file again to see both."
                    .formatted(
                            taken.changedMeanwhile().size() == 1
                                    ? "One statement was"
                                    : "%d statements were"
                                            .formatted(taken.changedMeanwhile().size())));
        }
    }

    @Override
    public String place() {
        return place;
    }
}
