package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.alongside.drafts.DraftExamples;

/** A text field on somebody's home page, such as a page that writes has it: its words are kept as a scribble. */
final class WritingPlace {

    private static final String PUT_THERE = """
            ([kind, document_, part, label]) => {
              const main = document.querySelector('main');
              const all = main.querySelector('#all-drafts')
                  ?? main.appendChild(Object.assign(document.createElement('alongside-draft-status'), {id: 'all-drafts'}));
              const text = document.createElement('alongside-draft-text');
              for (const [name, value] of Object.entries({kind, document: document_, part, label, field: 'text'})) {
                text.setAttribute(name, value);
              }
              main.append(text);
            }""";

    private static final String ON_THE_DEVICE = """
            () => new Promise((resolve, reject) => {
              const opening = indexedDB.open('alongside-drafts');
              opening.onerror = () => reject(opening.error);
              opening.onsuccess = () => {
                const database = opening.result;
                const asking = database.transaction('entries').objectStore('entries').getAll();
                asking.onsuccess = () => {
                  database.close();
                  resolve(asking.result.map(entry => JSON.stringify({
                    ...entry, words: [...new Uint8Array(entry.words)].map(code => String.fromCharCode(code)).join('')
                  })));
                };
              };
            })""";

    private final Visitor visitor;
    private final UUID document;
    private final UUID part;
    private final String label;

    WritingPlace(Visitor visitor, UUID document, UUID part, String label) {
        this.visitor = visitor;
        this.document = document;
        this.part = part;
        this.label = label;
    }

    /** Puts the field on the page that is open; on each page anew. */
    WritingPlace appears() {
        page().evaluate(PUT_THERE, List.of(DraftExamples.KIND, document.toString(), part.toString(), label));
        assertThat(field()).isVisible();
        page().waitForFunction("() => window.alongsideDrafts.owner !== undefined");
        return this;
    }

    Page page() {
        return visitor.page();
    }

    Locator field() {
        return page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label));
    }

    /** What is said of the whole page. */
    Locator status() {
        return page().locator("#all-drafts .draft-line");
    }

    /** What is read aloud. */
    Locator aloud() {
        return page().locator("#all-drafts [role=status]");
    }

    WritingPlace types(String words) {
        field().press("Control+End");
        field().pressSequentially(words);
        return this;
    }

    WritingPlace says(String words) {
        assertThat(status()).containsText(words);
        return this;
    }

    /** Until everything is on the server. */
    WritingPlace isKept() {
        assertThat(page().locator("#all-drafts")).hasAttribute("data-state", "kept");
        return says("Kept at");
    }

    /** What lies on the device, as somebody with the device in their hands finds it. */
    @SuppressWarnings("unchecked")
    List<String> onTheDevice() {
        return (List<String>) page().evaluate(ON_THE_DEVICE);
    }

    void waitsUntilTheDeviceHas(int entries) {
        page().waitForCondition(() -> onTheDevice().size() == entries);
    }

    /** Another field of the same part, such as a choice. */
    void chooses(String field, String value) {
        page().evaluate(
                        "([kind, document, part, field, value]) =>"
                                + " window.alongsideDrafts.write({kind, document, part}, {[field]: value}, {now: true})",
                        List.of(DraftExamples.KIND, document.toString(), part.toString(), field, value));
    }

    /** Somebody else wrote here: the page is told so. */
    void looks() {
        page().evaluate(
                        "key => window.alongsideDrafts.look(key)",
                        Map.of("kind", DraftExamples.KIND, "document", document.toString(), "part", part.toString()));
    }
}
