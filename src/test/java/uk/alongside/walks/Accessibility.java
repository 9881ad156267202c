package uk.alongside.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What must hold on every page for people who read, see, point or move otherwise than most. */
final class Accessibility {

    /**
     * Of the framework: its indicator of a lost connection stands beside the landmarks of the page. Nothing else is left
     * out.
     */
    private static final String CONNECTION_INDICATOR = "vaadin-connection-indicator";

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What fades in is pale while it does. What moves for as long as it is shown, such as a bar of progress, is let be. */
    private static final String NOTHING_MOVES = """
            () => {
                const still = root => root.getAnimations().every(moving =>
                        moving.playState !== 'running' || moving.effect.getTiming().iterations === Infinity)
                    && [...root.querySelectorAll('*')].every(part => !part.shadowRoot || still(part.shadowRoot));
                return still(document);
            }""";

    private Accessibility() {}

    /** All of it. */
    static void holdsOn(Page page, Screen screen) {
        page.waitForFunction(NOTHING_MOVES);
        axeFindsNothing(page);
        hasItsNameAndLanguage(page);
        headingsAreInOrder(page);
        targetsAreLargeEnough(page, screen);
        nothingScrollsSideways(page);
    }

    static void axeFindsNothing(Page page) {
        var found = new AxeBuilder(page)
                .withTags(RULES)
                .exclude(CONNECTION_INDICATOR)
                .analyze();
        assertThat(found.getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> "%s: %s at %s".formatted(rule.getId(), rule.getHelp(), node.getHtml())))
                        .toList())
                .as("what axe finds on %s", page.url())
                .isEmpty();
    }

    private static void hasItsNameAndLanguage(Page page) {
        assertThat(page.title()).as("the title of %s", page.url()).matches("\\S.* – Alongside");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en-GB");
        assertThat(page.locator("h1:visible").count())
                .as("main headings on %s", page.url())
                .isEqualTo(1);
    }

    @SuppressWarnings("unchecked")
    private static void headingsAreInOrder(Page page) {
        var levels = (List<Integer>) page.evaluate("""
                () => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
                    .filter(heading => heading.checkVisibility())
                    .map(heading => Number(heading.tagName[1]))""");
        for (var place = 1; place < levels.size(); place++) {
            assertThat(levels.get(place))
                    .as("levels of the headings on %s: %s", page.url(), levels)
                    .isLessThanOrEqualTo(levels.get(place - 1) + 1);
        }
    }

    /**
     * 24 pixels, as WCAG 2.2 AA has it, for everything that can be pressed; links within a sentence, and what has enough
     * room around it, are let off there too.
     */
    @SuppressWarnings("unchecked")
    private static void targetsAreLargeEnough(Page page, Screen screen) {
        var small = (List<String>) page.evaluate(SMALL_TARGETS, Map.of("least", 24, "thumb", screen.touched ? 44 : 24));
        assertThat(small).as("targets that are too small on %s", page.url()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    static void nothingScrollsSideways(Page page) {
        assertThat((List<String>) page.evaluate(WIDER_THAN_THEIR_PLACE))
                .as("what scrolls sideways on %s", page.url())
                .isEmpty();
    }

    private static final String WIDER_THAN_THEIR_PLACE = """
            () => {
              const wide = [];
              const check = element => {
                const scrolls = element === document.documentElement
                    || ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
                if (scrolls && element.checkVisibility() && element.scrollWidth > element.clientWidth + 1) {
                  wide.push(`${element.tagName.toLowerCase()}.${element.className} by ${element.scrollWidth - element.clientWidth}`);
                }
              };
              const collect = root => root.querySelectorAll('*').forEach(element => {
                check(element);
                if (element.shadowRoot) {
                  collect(element.shadowRoot);
                }
              });
              collect(document);
              return wide;
            }""";

    private static final String SMALL_TARGETS = """
            ({least, thumb}) => {
              const all = [];
              const collect = root => root.querySelectorAll('*').forEach(element => {
                if (element.matches('a[href], button, summary, input:not([type=hidden]), select, textarea, [role=button], '
                    + '[role=menuitem], [role=link], vaadin-button, vaadin-radio-button, vaadin-checkbox, vaadin-drawer-toggle')) {
                  all.push(element);
                }
                if (element.shadowRoot) {
                  collect(element.shadowRoot);
                }
              });
              collect(document);
              const seen = element => {
                const box = element.getBoundingClientRect();
                return element.checkVisibility({opacityProperty: true, visibilityProperty: true})
                    && box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0;
              };
              const inSentence = element => {
                const line = element.closest('p, li, dd');
                return element.matches('a') && line && line.textContent.trim() !== element.textContent.trim();
              };
              return all.filter(seen).filter(element => !inSentence(element)).filter(element => {
                const box = element.getBoundingClientRect();
                const needed = element.matches('vaadin-button[theme~=primary], button[type=submit], summary') ? thumb : least;
                return box.width < least - 0.5 || box.height < needed - 0.5;
              }).map(element => {
                const box = element.getBoundingClientRect();
                return `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"`
                    + ` ${Math.round(box.width)}x${Math.round(box.height)}`;
              });
            }""";
}
