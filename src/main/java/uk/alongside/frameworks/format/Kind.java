package uk.alongside.frameworks.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The tables that a framework is made of, each with its headings. */
enum Kind {
    FRAMEWORK(
            Set.of("review framework", "about"),
            new Heading("key", false),
            new Heading("name", true, "title", "framework"),
            new Heading("publisher", false, "published by"),
            new Heading("about", false, "description"),
            new Heading("edition", false, "number"),
            new Heading("label", false, "version")),
    SCALE(
            Set.of("levels", "judgements", "judgement scale"),
            new Heading("level", false, "position", "step"),
            new Heading("label", true, "name"),
            new Heading("meaning", false, "description"),
            new Heading("points", true, "score", "value")),
    AREAS(
            Set.of("area", "sections", "themes"),
            new Heading("code", true, "area", "number"),
            new Heading("title", true, "name"),
            new Heading("about", false, "description")),
    STATEMENTS(
            Set.of("statement", "criteria", "questions", "items"),
            new Heading("area", true, "section", "theme"),
            new Heading("code", true, "number", "ref", "reference"),
            new Heading("text", true, "statement", "criterion", "question"),
            new Heading("guidance", false),
            new Heading("prompts", false, "questions to think about"),
            new Heading("evidence", false, "kinds of evidence", "evidence kinds"),
            new Heading("settings", false, "setting", "phases"),
            new Heading("descriptors", false, "descriptor"),
            new Heading("was", false, "code before")),
    MUSTS(
            Set.of("must", "statutory", "statutory musts"),
            new Heading("statement", true, "code"),
            new Heading("text", true, "must"),
            new Heading("from level", true, "level")),
    WORDING(
            Set.of("wordings", "words"),
            new Heading("statement", true, "code"),
            new Heading("reader", true, "for"),
            new Heading("language", false),
            new Heading("text", true, "wording"),
            new Heading("symbol", false, "picture"));

    private final Set<String> otherNames;
    private final List<Heading> headings;

    Kind(Set<String> otherNames, Heading... headings) {
        this.otherNames = otherNames;
        this.headings = List.of(headings);
    }

    /** What the sheet, or the file without its ending, is called. */
    String sheet() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> headings() {
        return headings.stream().map(Heading::name).toList();
    }

    List<String> needed() {
        return headings.stream().filter(Heading::needed).map(Heading::name).toList();
    }

    /** The heading that a cell means, whatever its capitals and spaces. */
    Optional<String> heading(String cell) {
        var plain = plain(cell);
        return headings.stream()
                .filter(heading -> heading.name().equals(plain))
                .findFirst()
                .or(() -> headings.stream()
                        .filter(heading -> heading.alsoCalled().contains(plain))
                        .findFirst())
                .map(Heading::name);
    }

    /** Which table a sheet of this name is. */
    static Optional<Kind> called(String sheet) {
        var plain = plain(sheet);
        for (var kind : values()) {
            if (kind.sheet().equals(plain) || kind.otherNames.contains(plain)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static String plain(String text) {
        return text.strip().replaceAll("[\\s_:*-]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private record Heading(String name, boolean needed, Set<String> alsoCalled) {
        Heading(String name, boolean needed, String... alsoCalled) {
            this(name, needed, Set.of(alsoCalled));
        }
    }
}
