package uk.alongside.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.people.HeldAbout;
import uk.alongside.people.MyData;

/** What the portal holds about the person at the keyboard, to be taken away, and the way to be erased. */
@Route("account/my-data")
@PageTitle("My data")
@StyleSheet("styles/people.css")
@PermitAll
class MyDataView extends Composite<Div> {

    private final MyData data;
    private final Clock clock;
    private final Div erasure = new Div();

    MyDataView(MyData data, Clock clock) {
        this.data = data;
        this.clock = clock;
        getContent().addClassNames("my-data", "stack-l");
        getContent()
                .add(
                        new ViewHeader("My data").under("What the portal holds about you, and for how long."),
                        download(),
                        held(),
                        erasure());
    }

    private Component download() {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var zip = data.download();
                    var name = "alongside-my-data-%s.zip".formatted(SchoolTime.today(clock));
                    return new DownloadResponse(new ByteArrayInputStream(zip), name, "application/zip", zip.length);
                }),
                "Download all of it");
        link.addClassName("main-action");
        var card = new Section(
                new H2("Take it with you"),
                new Paragraph("One zip file with a table for each kind of thing below. Any spreadsheet opens them."),
                link);
        card.addClassNames("card", "stack");
        return card;
    }

    private Component held() {
        var card = new Section(new H2("What is held"), new HeldList(data.held(), HeldAbout::kept));
        card.addClassNames("card", "stack");
        return card;
    }

    private Component erasure() {
        erasure.addClassNames("card", "stack");
        showErasure();
        return erasure;
    }

    private void showErasure() {
        erasure.removeAll();
        erasure.add(new H2("Being erased"));
        data.askedToBeErased()
                .ifPresentOrElse(
                        asked -> erasure.add(
                                new Paragraph(
                                        "You asked on %s to be erased. Whoever looks after the portal does it. Until"
                                                        .formatted(Moments.day(asked))
                                                + " then you can take it back."),
                                new Button("I want to stay", click -> {
                                    data.stay();
                                    Messages.done("You stay. Nothing was erased.");
                                    showErasure();
                                })),
                        () -> erasure.add(
                                new Paragraph(
                                        "Your name, your address, your account and the words of e-mails to you can be"
                                                + " erased. What you did in a project stays in its figures, under \"Erased"
                                                + " person\"."),
                                new Button("Ask to be erased", click -> ask())));
    }

    private void ask() {
        var what =
                new Paragraph("Whoever looks after the portal is asked to erase you. Once it is done you can no longer"
                        + " sign in, and nobody can undo it. You may want to download your data first.");
        new FormDialog("Ask to be erased", "Ask to be erased", what, () -> {
                    data.askToBeErased();
                    Messages.done("You have asked to be erased.");
                    showErasure();
                    return true;
                })
                .open();
    }
}
