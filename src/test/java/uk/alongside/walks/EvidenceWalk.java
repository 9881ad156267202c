package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.alongside.files.FileExamples;

/** A SENCO brings what shows how the school is doing: on a phone, with the keyboard, with files good and bad. */
@Walk
class EvidenceWalk {

    private static final Path PICTURES = Path.of("target/pictures/evidence");

    @Test
    void sencoBringsADocumentOnAPhoneAndIsAskedAboutANote(Portal portal) {
        var senco = portal.signedIn(DemoPerson.SENCO, Screen.PHONE).open(Demo.HARBOUR + "/evidence");
        assertThat(senco.heading("Evidence")).isVisible();
        Accessibility.holdsOn(senco.page(), Screen.PHONE);

        choose(senco, "Send report.pdf", "application/pdf", FileExamples.pdf("Our report on SEND"));
        assertThat(senco.page().getByText("Send report.pdf is added.")).isVisible();
        assertThat(senco.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Send report.pdf")))
                .hasAttribute("href", Pattern.compile("files/.+"));

        senco.press("Write a note");
        senco.page().getByLabel("What shows it?").fill("Tom in Y4 reads daily.");
        senco.press("Add the note").settles();
        assertThat(senco.page().getByText("This looks as if it names a pupil: “Tom”."))
                .isVisible();
        assertThat(senco.page().getByText("One example is enough.")).hasCount(0);
        Accessibility.holdsOn(senco.page(), Screen.PHONE);
        senco.takePicture(PICTURES.resolve("asked-360.png"));

        senco.press("Change the text");
        senco.page().getByLabel("What shows it?").fill("A boy in Year 4 reads daily.");
        senco.press("Keep it").settles();
        assertThat(senco.page().getByText("This looks as if")).hasCount(0);
    }

    @Test
    void fileThatCannotBeKeptSaysWhyOnItsOwnLine(Portal portal) {
        var senco = portal.signedIn(DemoPerson.SENCO).open(Demo.HARBOUR + "/evidence");
        choose(senco, "Plan.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 0, 1, 2, 3});
        assertThat(senco.page().getByText("Files of this kind cannot be kept here."))
                .isVisible();
        Accessibility.axeFindsNothing(senco.page());
        senco.takePicture(PICTURES.resolve("refused-1280.png"));
        senco.hasReadThatItWasRefused();
    }

    @Test
    void everythingIsThereForTheKeyboard(Portal portal) {
        var senco = portal.signedInInTheDark(DemoPerson.SENCO, Screen.LAPTOP).open(Demo.HARBOUR + "/evidence");
        senco.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a link"))
                .focus();
        senco.page().keyboard().press("Enter");
        senco.page().getByLabel("Address").waitFor();
        senco.page().keyboard().type("school.example");
        senco.page().keyboard().press("Tab");
        senco.page().keyboard().type("Our report");
        senco.press("Add the link");
        assertThat(senco.page().getByText("Enter the whole address as the browser shows it"))
                .isVisible();
        senco.page().getByLabel("Address").fill("https://school.example/report");
        senco.press("Add the link").settles();
        var remove = senco.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove Our report"));
        remove.focus();
        senco.page().keyboard().press("Enter");
        var undo = senco.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Undo").setExact(true));
        assertThat(undo).isFocused();
        senco.page().keyboard().press("Enter");
        assertThat(senco.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Our report")))
                .isVisible();
        Accessibility.holdsOn(senco.page(), Screen.LAPTOP);
        senco.takePicture(PICTURES.resolve("shelf-1280-dark.png"));
    }

    @Test
    void largePageHasRoomForIt(Portal portal) {
        var senco = portal.signedIn(DemoPerson.SENCO, Screen.ZOOMED).open(Demo.HARBOUR + "/evidence");
        Accessibility.nothingScrollsSideways(senco.page());
    }

    private static void choose(Visitor visitor, String name, String type, byte[] content) {
        var chooser = visitor.page().waitForFileChooser(() -> visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a document"))
                .click());
        chooser.setFiles(new FilePayload(name, type, content));
    }
}
