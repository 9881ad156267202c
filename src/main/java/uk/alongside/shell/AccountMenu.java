package uk.alongside.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.Command;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One's own name, and the way out. */
class AccountMenu extends Composite<MenuBar> {

    private static final int AT_MOST_LETTERS = 2;
    /** What is only on this device is sent first, and if it cannot be, the person is asked. */
    private static final String MAY_LEAVE = "return window.alongsideMayLeave ? window.alongsideMayLeave() : true";

    private static final String SHOW_KEYS = "window.dispatchEvent(new Event('alongside-keys'))";

    AccountMenu(String name, Command signOut) {
        getContent().addClassName("account");
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        var disc = new Span(initialsOf(name));
        disc.addClassName("who");
        var account = getContent().addItem(disc);
        account.setAriaLabel(name + ", your account");
        var who = new Div(name);
        who.addClassName("muted");
        account.getSubMenu().addItem(who).setEnabled(false);
        account.getSubMenu().addItem("E-mails I get", click -> getUI().ifPresent(ui -> ui.navigate("account/mails")));
        account.getSubMenu().addItem("My data", click -> getUI().ifPresent(ui -> ui.navigate("account/my-data")));
        // A plain page outside the views, like the sign-in.
        account.getSubMenu().addItem("Change your password", click -> getUI().ifPresent(
                        ui -> ui.getPage().setLocation("account/password")));
        account.getSubMenu().addItem("Second factor", click -> getUI().ifPresent(
                        ui -> ui.getPage().setLocation("account/second-factor")));
        account.getSubMenu().addItem("Keyboard shortcuts", click -> getElement().executeJs(SHOW_KEYS));
        account.getSubMenu()
                .addItem("Sign out", click -> getElement().executeJs(MAY_LEAVE).then(Boolean.class, may -> {
                    if (may) {
                        signOut.execute();
                    }
                }));
    }

    private static String initialsOf(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(AT_MOST_LETTERS)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.UK))
                .collect(Collectors.joining());
    }
}
