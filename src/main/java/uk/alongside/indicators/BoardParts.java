package uk.alongside.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import uk.alongside.indicators.rules.Frequency;
import uk.alongside.indicators.rules.PublishedComparison;
import uk.alongside.indicators.rules.ValueForMoney;
import uk.alongside.indicators.rules.Words;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.Theme;

/**
 * What stands below the matrix: counts, frequencies, evidence and money, each with its source and its doubts.
 *
 * @param publishedStudy whether everything comes from a published study, so that small counts stand as published
 */
record BoardParts(Figures figures, List<Theme> themes, Base base, boolean publishedStudy) {

    Part<Mentions> mentions() {
        if (figures.mentions().isEmpty()) {
            return new Part.NotKnown<>("No mentions have been counted yet.");
        }
        return new Part.Shown<>(new Mentions(
                themes.stream().map(this::mentionsOf).toList(),
                "how often interviews and documents spoke of each descriptor"));
    }

    private Mentions.OfTheme mentionsOf(Theme theme) {
        var descriptors = theme.descriptors().stream()
                .map(descriptor -> new Mentions.OfDescriptor(
                        descriptor.code(),
                        descriptor.label(),
                        count(descriptor.code()),
                        doubtAboutMentions(descriptor.code())))
                .toList();
        var counted = descriptors.stream()
                .filter(descriptor -> descriptor.count().isPresent())
                .toList();
        return new Mentions.OfTheme(
                theme.number(),
                theme.name(),
                counted.isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(counted.stream()
                                .mapToInt(descriptor -> descriptor.count().orElse(0))
                                .sum()),
                descriptors.stream().anyMatch(descriptor -> descriptor.doubt().isPresent()),
                descriptors);
    }

    private OptionalInt count(String descriptor) {
        var count = figures.mentions().get(descriptor);
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /** "Descriptor 3.4: the row repeats descriptor 2.4." */
    Optional<String> doubtAboutMentions(String descriptor) {
        return figures.published().mentions(descriptor).flatMap(row -> {
            var count = count(descriptor);
            var differs =
                    row.whole().isPresent() && count.isPresent() && row.whole().getAsInt() != count.getAsInt();
            var printed = differs
                    ? "%d was published in %s, %d is held. "
                            .formatted(row.whole().getAsInt(), row.place(), count.getAsInt())
                    : "";
            var doubt = printed.isEmpty() ? row.doubtClause() : row.doubtSentence();
            return printed.isEmpty() && doubt.isEmpty()
                    ? Optional.empty()
                    : Optional.of("Descriptor %s: %s%s"
                            .formatted(descriptor, printed, doubt.orElse(""))
                            .strip());
        });
    }

    OptionalInt practiceChangesTotal() {
        return figures.changes().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(figures.changes().stream()
                        .mapToInt(Figures.ChangeRow::changes)
                        .sum());
    }

    Part<PracticeChanges> practiceChanges() {
        var total = practiceChangesTotal();
        if (total.isEmpty()) {
            return new Part.NotKnown<>("No practice changes have been entered yet.");
        }
        var areas = figures.changesByArea().entrySet().stream()
                .map(area -> new PracticeChanges.ImpactArea(
                        area.getKey(),
                        area.getValue().stream()
                                .mapToInt(Figures.ChangeRow::changes)
                                .sum(),
                        area.getValue().stream()
                                .map(row -> new PracticeChanges.Category(row.category(), row.changes()))
                                .toList()))
                .toList();
        var published = figures.published().practiceChanges();
        return new Part.Shown<>(new PracticeChanges(
                total.getAsInt(),
                areas,
                PublishedComparison.ofCount(
                        "practice changes",
                        total.getAsInt(),
                        published.map(PublishedFigures.Row::whole).orElse(OptionalInt.empty())),
                published
                        .map(row -> Words.sentence(row.place()) + " of the published report")
                        .orElse("")));
    }

    Part<List<Feedback>> feedback() {
        if (figures.feedback().isEmpty()) {
            return new Part.NotKnown<>("No feedback has been entered yet.");
        }
        var tables = figures.feedback().stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.figure(), row.group()), LinkedHashMap::new, Collectors.toList()));
        return new Part.Shown<>(tables.entrySet().stream()
                .map(table -> feedback(table.getKey().getFirst(), table.getKey().getLast(), table.getValue()))
                .toList());
    }

    private Feedback feedback(String figure, String group, List<Figures.FrequencyRow> rows) {
        var published = publishedStudy || figures.published().speaksOf(figure);
        var bases = rows.stream().map(Figures.FrequencyRow::base).distinct().toList();
        var base = bases.size() == 1 ? whole(bases.getFirst()) : OptionalInt.empty();
        return new Feedback(
                figure,
                group,
                base.isPresent() && base.getAsInt() <= Frequency.SMALL && !published ? OptionalInt.empty() : base,
                bases.size() == 1 ? Frequency.baseInWords(base, published) : "the base differs from line to line",
                rows.stream().map(row -> frequency(row, published)).toList(),
                figures.published()
                        .base(figure)
                        .filter(row -> !row.doubt().isEmpty())
                        .map(row -> "Base: " + PublishedFigures.closed(row.doubt())));
    }

    private static Feedback.Frequency frequency(Figures.FrequencyRow row, boolean published) {
        var frequency = new Frequency(row.percent(), whole(row.base()), published);
        return new Feedback.Frequency(
                row.code(),
                frequency.isWithheld() ? OptionalInt.empty() : OptionalInt.of(row.percent()),
                frequency.inWords());
    }

    private static OptionalInt whole(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    Part<EvidenceHeld> evidence(List<ProjectSchool> visible, boolean wholeBoard) {
        if (figures.evidence().isEmpty()) {
            return new Part.NotKnown<>("No evidence sources have been entered yet.");
        }
        var held = visible.stream()
                .map(school -> new EvidenceHeld.OfSchool(
                        school.letter(),
                        school.name(),
                        figures.evidence().stream()
                                .filter(row -> row.held() && row.school().equals(school.id()))
                                .map(Figures.EvidenceRow::source)
                                .collect(Collectors.toCollection(LinkedHashSet::new))))
                .toList();
        var sources = sources().stream()
                .map(source -> {
                    var count = (int) held.stream()
                            .filter(school -> school.sources().contains(source))
                            .count();
                    return new EvidenceHeld.Source(
                            source,
                            count,
                            held.size(),
                            "for %d of %d %s".formatted(count, held.size(), held.size() == 1 ? "school" : "schools"));
                })
                .toList();
        return new Part.Shown<>(new EvidenceHeld(
                sources,
                held,
                wholeBoard
                        ? sources.stream()
                                .flatMap(source -> doubts(source).stream())
                                .toList()
                        : doubts()));
    }

    List<String> sources() {
        return figures.evidence().stream()
                .map(Figures.EvidenceRow::source)
                .distinct()
                .toList();
    }

    private List<String> doubts(EvidenceHeld.Source source) {
        return figures.published().evidence(source.name()).stream()
                .map(row -> "%s Held here: %s. Both are shown.".formatted(row.aboutEvidence(), source.inWords()))
                .toList();
    }

    private List<String> doubts() {
        return sources().stream()
                .flatMap(source -> doubtsAbout(source).stream())
                .toList();
    }

    /** What is doubtful about a kind of evidence, without a count over schools. */
    List<String> doubtsAbout(String source) {
        return figures.published().evidence(source).stream()
                .map(PublishedFigures.Row::aboutEvidence)
                .toList();
    }

    ValueForMoney.Inputs moneyInputs() {
        var published = new EnumMap<ValueForMoney.Kind, BigDecimal>(ValueForMoney.Kind.class);
        put(
                published,
                ValueForMoney.Kind.PER_PRACTICE_CHANGE,
                figures.published().perPracticeChange());
        put(published, ValueForMoney.Kind.PER_SCHOOL, figures.published().perSchool());
        put(published, ValueForMoney.Kind.PER_SCHOOL_DAY, figures.published().perSchoolDay());
        put(published, ValueForMoney.Kind.SOURCE_FORMULA, figures.published().sourceFormula());
        return new ValueForMoney.Inputs(
                figures.grants(),
                practiceChangesTotal(),
                figures.published()
                        .practiceChanges()
                        .map(PublishedFigures.Row::place)
                        .orElse(""),
                figures.changes().stream().map(Figures.ChangeRow::recordedOn).max(LocalDate::compareTo),
                base.takingPart(),
                base.all(),
                figures.days(),
                doubtAboutDays(),
                published);
    }

    private static void put(
            Map<ValueForMoney.Kind, BigDecimal> published,
            ValueForMoney.Kind kind,
            Optional<PublishedFigures.Row> row) {
        row.flatMap(PublishedFigures.Row::decimal).ifPresent(amount -> published.put(kind, amount));
    }

    private Optional<String> doubtAboutDays() {
        return figures.published().developmentDays().flatMap(row -> {
            var sentences = new ArrayList<String>();
            var sum = figures.days().stream()
                    .map(ValueForMoney.DevelopmentDays::daysPerSchool)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            row.decimal()
                    .filter(printed -> printed.compareTo(sum) != 0)
                    .ifPresent(printed -> sentences.add("%s days were published, the inputs add up to %s."
                            .formatted(
                                    printed.toPlainString(),
                                    sum.stripTrailingZeros().toPlainString())));
            row.doubtSentence().ifPresent(sentences::add);
            return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
        });
    }
}
