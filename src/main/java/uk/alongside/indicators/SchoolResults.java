package uk.alongside.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One school's page: its themes with their descriptors, its evidence, what is missing.
 *
 * @param today the day on which the page is read
 * @param lead one sentence that can be read aloud
 * @param phase the school's phase where it is named, otherwise its phase group; may be empty
 * @param averages the average of other schools, where this reader sees one
 * @param evidence every kind of evidence the project knows, held for this school or not
 * @param notes doubts about this school's results
 * @param missing what has not been entered, a sentence each
 * @param before the letter of the school before it, among those the reader may see
 * @param after the letter of the school after it
 */
public record SchoolResults(
        ProjectHeading project,
        LocalDate asOf,
        LocalDate today,
        String letter,
        String name,
        boolean named,
        String phase,
        boolean own,
        String lead,
        List<OfTheme> themes,
        Reach.Averages averages,
        List<EvidenceLine> evidence,
        List<Note> notes,
        List<String> missing,
        Optional<String> before,
        Optional<String> after,
        String caution) {

    /** Whether the day has not come yet; there is then nothing to show. */
    public boolean isToCome() {
        return asOf.isAfter(today);
    }

    /** Whether a result of a single descriptor is held for any theme. */
    public boolean hasDescriptors() {
        return themes.stream().anyMatch(theme -> !theme.cell().progressed().isEmpty());
    }

    /** @param average where this reader sees one */
    public record OfTheme(
            int number,
            String name,
            Cell cell,
            List<DescriptorResult> descriptors,
            Optional<Reach.ThemeAverage> average) {}

    /** @param recordedOn when it was judged; empty where it was not */
    public record DescriptorResult(String code, String label, Progress progress, Optional<LocalDate> recordedOn) {}

    /** What is known of one descriptor. */
    public enum Progress {
        PROGRESSED("progressed"),
        NOT_PROGRESSED("no progress found"),
        /** Not judged: unknown, which is not the same as no progress. */
        NOT_JUDGED("not judged");

        private final String words;

        Progress(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public record EvidenceLine(String source, boolean held, Optional<String> doubt) {}
}
