package uk.alongside.schools.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SearchWords;

/** A school through all its URNs: which one stands, from when to when each did, and by which words it is found. */
final class Life {

    /** The days on which a URN was the school's. */
    record Days(
            String urn, @Nullable LocalDate from, @Nullable LocalDate until) {}

    private final List<Incarnation> incarnations;
    private final Incarnation standing;
    private final LocalDate today;

    Life(List<Incarnation> incarnations, LocalDate today) {
        this.incarnations = incarnations.stream()
                .sorted(Comparator.comparing(
                                Incarnation::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(Incarnation::urn))
                .toList();
        this.today = today;
        this.standing = last(one -> !one.isYetToCome(today) && !one.isClosed(today))
                .or(() -> last(one -> !one.isYetToCome(today)))
                .orElse(this.incarnations.getLast());
    }

    private Optional<Incarnation> last(Predicate<Incarnation> which) {
        return incarnations.reversed().stream().filter(which).findFirst();
    }

    String urn() {
        return standing.urn();
    }

    boolean isOpen() {
        return !standing.isClosed(today);
    }

    /** As the register has it now; empty where it says nothing. */
    Optional<String> name() {
        return Optional.ofNullable(standing.entry())
                .or(() -> last(one -> one.entry() != null).map(Incarnation::entry))
                .map(Incarnation.Entry::name)
                .or(() -> Optional.ofNullable(standing.linkName()));
    }

    Optional<Phase> setting() {
        return Optional.ofNullable(standing.entry())
                .or(() -> last(one -> one.entry() != null).map(Incarnation::entry))
                .map(Incarnation.Entry::setting);
    }

    /** A URN whose end nobody published ended on the day before the next one began. */
    List<Days> days() {
        var days = new ArrayList<Days>();
        for (int i = 0; i < incarnations.size(); i++) {
            var one = incarnations.get(i);
            var until = one.entry() == null ? null : one.entry().closed();
            if (until == null && i + 1 < incarnations.size()) {
                var next = incarnations.get(i + 1).from();
                until = next == null ? null : next.minusDays(1);
            }
            days.add(new Days(one.urn(), one.from(), until));
        }
        return days;
    }

    /** Names and numbers of before lead to the school too; its place is where it is now. */
    Set<String> words(String name) {
        var words = new LinkedHashSet<>(SearchWords.of(name));
        for (var one : incarnations) {
            words.add(one.urn());
            addAll(words, one.name());
            if (one.entry() != null) {
                addAll(words, one.entry().laestab());
            }
        }
        var entry = standing.entry();
        if (entry != null) {
            addAll(words, entry.town());
            words.addAll(SearchWords.ofPostcode(Objects.requireNonNullElse(entry.postcode(), "")));
        }
        return words;
    }

    private static void addAll(Set<String> words, @Nullable String text) {
        if (text != null) {
            words.addAll(SearchWords.of(text));
        }
    }
}
