package uk.alongside;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import uk.alongside.database.DatabaseAtStart;
import uk.alongside.database.DatabaseCommands;

/** The portal: starts it, and says which style sheet and which way of talking to the browser all its pages share. */
@SpringBootApplication
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles.css")
@Push(transport = Transport.WEBSOCKET_XHR)
public class AlongsideApplication implements AppShellConfigurator {

    /** With {@code -Dalongside.start-only=true} it ends in good order once it is up: the launch script trains it so. */
    public static void main(String[] arguments) {
        if (DatabaseCommands.handles(arguments)) {
            System.exit(DatabaseCommands.run(arguments));
        }
        if (RegisterCommand.handles(arguments)) {
            System.exit(RegisterCommand.run(arguments));
        }
        var portal = new SpringApplication(AlongsideApplication.class);
        portal.addListeners(new DatabaseAtStart(), new Welcome(System.out));
        var running = portal.run(arguments);
        if (Boolean.getBoolean("alongside.start-only")) {
            System.exit(SpringApplication.exit(running));
        }
    }
}
