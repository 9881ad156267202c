package uk.alongside.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import uk.alongside.mail.OutboxMessage;

/** Shows what a message says, and lets it be sent again where that makes sense. */
class MessageDialog extends Dialog {

    MessageDialog(OutboxMessage message, boolean withServer, Command sendAgain) {
        var line = message.line();
        var state = new Paragraph("To %s. %s".formatted(line.to(), OutboxWords.state(line, withServer)));
        state.addClassName("muted");
        var words = new Div(state);
        words.addClassNames("mail-words", "stack");
        message.parts().forEach(part -> {
            part.sentences().forEach(sentence -> words.add(new Paragraph(sentence)));
            words.add(link(part));
        });
        setHeaderTitle(OutboxWords.subject(line));
        add(words);
        getFooter().add(new Button("Close", click -> close()));
        if (withServer && line.canBeSentAgain()) {
            var again = new Button("Send it again", click -> {
                sendAgain.execute();
                close();
            });
            again.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(again);
        }
    }

    private static Paragraph link(OutboxMessage.Part part) {
        if (part.link().isEmpty()) {
            var hidden = new Paragraph("The link “%s” is for the person alone.".formatted(part.linkWords()));
            hidden.addClassName("muted");
            return hidden;
        }
        var link = new Anchor(part.link(), part.linkWords());
        link.setRouterIgnore(true);
        return new Paragraph(link);
    }
}
