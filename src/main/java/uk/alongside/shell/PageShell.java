package uk.alongside.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What every page has before any view is there: its language, its icon, the drawn shapes, a title that ends in the
 * portal's name, and plain words for a lost connection and a session that has ended.
 */
@Component
class PageShell implements VaadinServiceInitListener {

    private static final String NAME = "Alongside";

    private final String shapes = read("META-INF/resources/images/shapes.svg");

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.addSessionInitListener(init -> init.getSession().setLocale(Locale.UK));
        service.addUIInitListener(init -> prepare(init.getUI()));
        service.setSystemMessagesProvider(_ -> messages());
        event.addIndexHtmlRequestListener(this::write);
    }

    private void write(IndexHtmlResponse response) {
        var page = response.getDocument();
        page.getElementsByTag("html").attr("lang", Locale.UK.toLanguageTag());
        page.title(NAME);
        page.head()
                .appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", "images/icon.svg");
        page.head().appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        append(shapes, page);
    }

    private static void append(String svg, Document page) {
        page.body().appendChildren(Parser.parseFragment(svg, page.body(), ""));
    }

    private static void prepare(UI ui) {
        var connection = ui.getReconnectDialogConfiguration();
        connection.setDialogText("We could not reach the server. Trying again ...");
        connection.setDialogTextGaveUp(
                "We could not reach the server. Leave this page open until there is a connection.");
        // The page's own title is only set once the navigation is over.
        ui.addAfterNavigationListener(navigation -> ui.beforeClientResponse(ui, response -> name(ui)));
    }

    private static void name(UI ui) {
        var title = ui.getInternals().getTitle();
        if (title == null || title.isBlank()) {
            ui.getPage().setTitle(NAME);
        } else if (!title.endsWith(NAME)) {
            ui.getPage().setTitle(title + " – " + NAME);
        }
    }

    private static SystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption("You were away for a while");
        messages.setSessionExpiredMessage("To keep your work safe you were signed out. Click here to sign in again.");
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setInternalErrorCaption("Something went wrong here");
        messages.setInternalErrorMessage("It was not you. Click here to open the page again.");
        messages.setCookiesDisabledCaption("Cookies are switched off");
        messages.setCookiesDisabledMessage(
                "The portal needs one cookie to know that it is you. Please allow it, then click here.");
        return messages;
    }

    private static String read(String resource) {
        try (var in = new ClassPathResource(resource).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
