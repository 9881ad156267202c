package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import uk.alongside.audits.NewLink;
import uk.alongside.audits.ReviewHead;
import uk.alongside.audits.api.AnswerWords;
import uk.alongside.kernel.ui.PrintButton;
import uk.alongside.kernel.ui.QrPicture;
import uk.alongside.mail.PortalAddress;

/**
 * Links that were just made, each on a card to cut out: for the camera of a phone, or to be typed. They are shown this once.
 */
final class LinkCards extends Composite<Section> {

    static final Made NONE = new Made(List.of(), "en");

    private final ReviewHead head;
    private final PortalAddress portal;
    private final AnswerWords words;

    LinkCards(Made made, ReviewHead head, PortalAddress portal) {
        this.head = head;
        this.portal = portal;
        this.words = AnswerWords.in(made.language());
        var links = made.links();
        var title = new H2(links.size() == 1 ? "A new link" : "%d new links".formatted(links.size()));
        var sentence =
                new Paragraph("Print the cards or copy the links now: they are shown this once, and nobody can look"
                        + " them up later. Each is for one person.");
        var copyAll = new CopyButton(
                links.size() == 1 ? "Copy the link" : "Copy all links",
                links.stream().map(link -> link.label() + "\t" + address(link)).collect(Collectors.joining("\n")));
        var buttons = new Div(new PrintButton(), copyAll);
        buttons.addClassName("row");
        var cards = new Div();
        cards.addClassName("link-cards");
        links.forEach(link -> cards.add(card(link)));
        getContent().addClassNames("stack", "new-links");
        getContent().add(title, sentence, buttons, cards);
    }

    /** Links as they were made, and in which language they are. */
    record Made(List<NewLink> links, String language) {}

    private Component card(NewLink link) {
        var label = new H3(link.label());
        var address = new Span(address(link));
        address.addClassName("address");
        var how = new Div(
                said("card", head.schoolName()),
                said("card.how"),
                address,
                said("card.until", words.day(link.until())));
        how.addClassName("stack-s");
        var copy = new CopyButton("Copy", address(link));
        copy.named("Copy the link of " + link.label());
        var card = new Div(label, picture(link), how, copy);
        card.addClassNames("card", "link-card");
        return card;
    }

    private Component picture(NewLink link) {
        var picture = new Div();
        picture.getElement()
                .setProperty(
                        "innerHTML",
                        QrPicture.of(address(link), "The link of %s, for a phone".formatted(link.label())));
        return picture;
    }

    private Paragraph said(String key, Object... filledIn) {
        var paragraph = new Paragraph(words.say(key, filledIn));
        paragraph.getElement().setAttribute("lang", words.tag());
        paragraph.getElement().setAttribute("dir", words.direction());
        return paragraph;
    }

    private String address(NewLink link) {
        return portal.of("/answer/" + link.token());
    }
}
