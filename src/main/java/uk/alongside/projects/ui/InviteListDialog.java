package uk.alongside.projects.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.projects.InvitationList;
import uk.alongside.projects.Invitations;
import uk.alongside.projects.ProjectId;

/**
 * Takes a pasted list of people, says line by line what is wrong with it, and sends what is right.
 *
 * <p>Nothing goes out before the list was looked at. What is left stays in the field as it was typed.
 */
class InviteListDialog extends Dialog {

    private static final int LARGEST_FILE = 200_000;
    private static final int LONGEST_SHOWN = 300;

    private final Invitations invitations;
    private final ProjectId project;
    private final Command whenSent;
    private final TextArea people = new TextArea("People, one on a line");
    private final Div answer = new Div();
    private final Button check = new Button("Check the list", click -> check());
    private final Button send = new Button("", click -> send());
    private InvitationList list = new InvitationList(List.of(), List.of());

    InviteListDialog(Invitations invitations, ProjectId project, Command whenSent) {
        this.invitations = invitations;
        this.project = project;
        this.whenSent = whenSent;
        setHeaderTitle("Invite a list");
        people.setHelperText("Name, e-mail address, role, school. For example: Amina Tealbrook, amina@school.example,"
                + " SENCO, A");
        // What is beyond it the browser cuts off without a word: more than anybody pastes.
        people.setMaxLength(1_000_000);
        people.setMinRows(6);
        people.setMaxRows(12);
        people.addValueChangeListener(typed -> forget());
        answer.addClassName("stack");
        answer.getElement().setAttribute("role", "status");
        var content = new Div(
                new Paragraph("Paste the lines from an e-mail or a spreadsheet, or choose a CSV file. The school is its"
                        + " letter or its name, and only for roles in a school."),
                people,
                upload(),
                answer);
        content.addClassNames("invite-list", "stack");
        add(content);
        addClassName("asks-much");
        addOpenedChangeListener(change -> people.focus());
        check.addThemeVariants(ButtonVariant.PRIMARY);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), check, send);
        forget();
    }

    private Upload upload() {
        var upload = new Upload();
        upload.setUploadHandler(this::receive);
        upload.setUploadButton(new Button("Choose a CSV file"));
        upload.setDropAllowed(false);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setAcceptedFileExtensions(".csv", ".txt");
        upload.addFileRejectedListener(
                event -> Messages.refused("Choose a CSV file of at most 200 KB, or paste the lines here."));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        return upload;
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] file;
        try (var content = event.getInputStream()) {
            file = content.readNBytes(LARGEST_FILE);
        }
        event.getUI().access(() -> put(text(file)));
    }

    /** Below what is there already: nothing typed is lost. */
    void put(String lines) {
        people.setValue(people.isEmpty() ? lines : people.getValue().stripTrailing() + "\n" + lines);
        check();
    }

    /** Spreadsheets still write files in the old letters of Windows. */
    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private void forget() {
        list = new InvitationList(List.of(), List.of());
        answer.removeAll();
        check.setVisible(true);
        send.setVisible(false);
    }

    private void check() {
        list = invitations.read(project, people.getValue());
        answer(verdict());
    }

    private void answer(String verdict) {
        answer.removeAll();
        answer.add(new Paragraph(verdict));
        if (!list.faults().isEmpty()) {
            answer.add(faults());
        }
        check.setVisible(list.good().isEmpty());
        send.setVisible(!list.good().isEmpty());
        send.setText(
                list.faults().isEmpty()
                        ? "Send %s".formatted(invitationsInWords())
                        : "Send %s, keep the rest".formatted(numberInWords()));
        answer.scrollIntoView();
    }

    private String verdict() {
        if (list.isEmpty()) {
            return "There is nobody in the list yet. Write one person on each line.";
        }
        if (list.faults().isEmpty()) {
            return list.good().size() == 1
                    ? "The one person can be invited."
                    : "All %d people can be invited.".formatted(list.good().size());
        }
        var wrong = list.faults().size() == 1
                ? "One line cannot be sent as it is."
                : "%d lines cannot be sent as they are.".formatted(list.faults().size());
        return wrong + " Nothing has been sent. "
                + (list.good().isEmpty()
                        ? "Correct above what is said here, and check again."
                        : "Correct above what is said here, or send the others now.");
    }

    private String numberInWords() {
        return list.good().size() == 1 ? "one" : Integer.toString(list.good().size());
    }

    private String invitationsInWords() {
        return list.good().size() == 1 ? "one invitation" : list.good().size() + " invitations";
    }

    private UnorderedList faults() {
        var lines = new UnorderedList();
        lines.addClassName("line-faults");
        list.faults().forEach(fault -> {
            var where = new Span("Line %d: ".formatted(fault.line()));
            where.addClassName("where");
            var text = new Span(beginningOf(fault.text()));
            text.addClassName("meta");
            lines.add(new ListItem(where, new Span(fault.sentence() + " "), text));
        });
        return lines;
    }

    private static String beginningOf(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }

    private void send() {
        if (list.good().isEmpty()) {
            return; // the second click of two
        }
        invitations.inviteAll(
                list.good().stream().map(InvitationList.Good::invitation).toList());
        var left = list.faults();
        Messages.done(
                list.good().size() == 1
                        ? "One person is invited."
                        : "%d people are invited.".formatted(list.good().size()));
        whenSent.execute();
        if (left.isEmpty()) {
            close();
        } else {
            people.setValue(left.stream().map(InvitationList.Fault::text).collect(Collectors.joining("\n")));
            list = invitations.read(project, people.getValue());
            answer((left.size() == 1 ? "One line is" : "%d lines are".formatted(left.size()))
                    + " left, and the others are invited. Correct above what is said here, and check again.");
        }
    }
}
