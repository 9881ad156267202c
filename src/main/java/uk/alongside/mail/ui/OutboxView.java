package uk.alongside.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.data.domain.PageRequest;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.mail.Outbox;
import uk.alongside.mail.OutboxFilter;
import uk.alongside.mail.OutboxLine;

/** Every message of the portal, newest first: what became of it, why it was not delivered, and what it says. */
@Route("outbox")
@PageTitle("Outbox")
@Menu(title = "Outbox", order = 85)
@StyleSheet("styles/mail.css")
@PermitAll
class OutboxView extends Composite<Div> implements BeforeEnterObserver {

    private static final String SHOW = "show";

    private final Outbox outbox;
    private final Grid<OutboxLine> lines = new Grid<>();
    private final Select<OutboxFilter> filter = new Select<>();
    private final boolean withServer;

    OutboxView(Outbox outbox) {
        this.outbox = outbox;
        withServer = outbox.isServerSetUp();
        getContent().addClassNames("outbox", "stack");
        getContent()
                .add(
                        new ViewHeader("Outbox", new Button("Look again", click -> lookAgain()))
                                .under(
                                        withServer
                                                ? "What the portal sends by e-mail, newest first."
                                                : "No mail server is set up, so nothing is sent. Messages can be read"
                                                        + " here. To send them, give the portal a server by the"
                                                        + " SPRING_MAIL settings that the README names."),
                        filter(),
                        list());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter(SHOW);
        filter.setValue(Arrays.stream(OutboxFilter.values())
                .filter(choice -> asked.filter(inAddress(choice)::equals).isPresent())
                .findFirst()
                .orElse(OutboxFilter.ALL));
        showWhetherEmpty();
    }

    private Component filter() {
        filter.setLabel("Show");
        filter.setItems(OutboxFilter.values());
        filter.setItemLabelGenerator(OutboxFilter::words);
        filter.setValue(OutboxFilter.ALL);
        filter.addValueChangeListener(chosen -> {
            lookAgain();
            if (chosen.isFromClient()) {
                UI.getCurrent()
                        .getPage()
                        .getHistory()
                        .replaceState(
                                null,
                                "outbox?"
                                        + QueryParameters.of(SHOW, inAddress(chosen.getValue()))
                                                .getQueryString());
            }
        });
        return filter;
    }

    private static String inAddress(OutboxFilter choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Component list() {
        lines.addColumn(message()).setHeader("Message").setFlexGrow(1);
        lines.addComponentColumn(this::read)
                .setKey("read")
                .setHeader("Read it")
                .setFlexGrow(0)
                .setWidth("8rem");
        lines.setItemsPageable(page -> outbox.lines(filter.getValue(), page));
        lines.setEmptyStateText("No messages here. Invitations and reminders appear as soon as somebody sends one.");
        lines.setSelectionMode(Grid.SelectionMode.NONE);
        lines.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        lines.getElement().setAttribute("aria-label", "Messages, newest first");
        return lines;
    }

    private Renderer<OutboxLine> message() {
        return LitRenderer.<OutboxLine>of("<div><strong>${item.subject}</strong></div><div>To ${item.to}</div>"
                        + "<div>${item.state}</div><div class=\"meta\">${item.when}</div>")
                .withProperty("subject", OutboxWords::subject)
                .withProperty("to", OutboxLine::to)
                .withProperty("state", line -> OutboxWords.state(line, withServer))
                .withProperty("when", OutboxWords::when);
    }

    private Component read(OutboxLine line) {
        var read = new Button("Read", click -> new MessageDialog(outbox.read(line.id()), withServer, () -> {
                    outbox.sendAgain(line.id());
                    Messages.done("It will be sent within a few seconds.");
                    lookAgain();
                })
                .open());
        read.setAriaLabel("Read %s, to %s".formatted(OutboxWords.subject(line), line.to()));
        return read;
    }

    private void lookAgain() {
        lines.getDataProvider().refreshAll();
        showWhetherEmpty();
    }

    /** Where there is nothing, a sentence is enough: no head of a table above it, no blank below. */
    private void showWhetherEmpty() {
        lines.setClassName(
                "empty", outbox.lines(filter.getValue(), PageRequest.of(0, 1)).isEmpty());
    }
}
