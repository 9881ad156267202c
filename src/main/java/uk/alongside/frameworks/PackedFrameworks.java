package uk.alongside.frameworks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import uk.alongside.frameworks.format.ContentRules;
import uk.alongside.frameworks.format.Heading;
import uk.alongside.frameworks.format.Limits;
import uk.alongside.frameworks.format.Tidy;
import uk.alongside.projects.PackFile;
import uk.alongside.projects.PackRow;
import uk.alongside.projects.PackSource;
import uk.alongside.schools.Phase;

/**
 * Reads a project's own frameworks from its pack, and reports every fault by its file, line and column. Frameworks and
 * editions get new ids; statements keep theirs, so that they stay the same ones through all editions.
 */
final class PackedFrameworks {

    private static final int SINCE = 3;
    private static final int MOST_EDITIONS = 50;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern BEFORE = Pattern.compile("([a-z][a-z0-9-]{0,39})/([0-9]{1,4})");

    static final PackFile EDITIONS = file(
            "frameworks.csv",
            MOST_EDITIONS,
            "framework",
            "edition",
            "name",
            "publisher",
            "about",
            "label",
            "before",
            "published_at");
    static final PackFile LEVELS = file(
            "framework-levels.csv",
            MOST_EDITIONS * Limits.LEVELS,
            "framework",
            "edition",
            "level",
            "label",
            "meaning",
            "points");
    static final PackFile AREAS =
            file("framework-areas.csv", MOST_EDITIONS * Limits.AREAS, "framework", "edition", "code", "title", "about");
    static final PackFile STATEMENTS = file(
            "framework-statements.csv",
            MOST_EDITIONS * Limits.STATEMENTS,
            "framework",
            "edition",
            "area",
            "code",
            "text",
            "guidance",
            "prompts",
            "evidence",
            "settings",
            "descriptors",
            "id");
    static final PackFile MUSTS = file(
            "framework-musts.csv",
            MOST_EDITIONS * Limits.STATEMENTS,
            "framework",
            "edition",
            "statement",
            "text",
            "from_level");
    static final PackFile WORDING = file(
            "framework-wording.csv",
            100_000,
            "framework",
            "edition",
            "statement",
            "reader",
            "language",
            "text",
            "symbol");
    static final List<PackFile> FILES = List.of(EDITIONS, LEVELS, AREAS, STATEMENTS, MUSTS, WORDING);

    private final PackSource pack;
    private final Map<Key, Read> editions = new LinkedHashMap<>();
    private final Map<String, FrameworkId> frameworks = new HashMap<>();
    private final Map<Object, PackRow> places = new IdentityHashMap<>();

    private PackedFrameworks(PackSource pack) {
        this.pack = pack;
    }

    private static PackFile file(String name, int mostRows, String... columns) {
        return new PackFile(name, List.of(columns), false, mostRows, SINCE);
    }

    private record Key(String framework, int number) {}

    /** An edition in a pack, without an owner: that is known only when the project is made. */
    record Packed(Edition edition, Optional<EditionId> before, Optional<Instant> publishedAt) {}

    /** What was read of an edition so far. */
    private record Read(
            PackRow row,
            EditionId id,
            DraftChange.Words words,
            String before,
            Optional<Instant> publishedAt,
            List<Level> levels,
            Map<String, AreaRead> areas,
            Map<String, List<Must>> musts,
            Map<String, List<Worded>> worded,
            Set<String> statements) {}

    private record AreaRead(DraftChange.Heading heading, PackRow row, List<Statement> statements) {}

    static List<Packed> of(PackSource pack) {
        var reading = new PackedFrameworks(pack);
        pack.rows(EDITIONS.name()).forEach(reading::edition);
        pack.rows(LEVELS.name()).forEach(reading::level);
        pack.rows(AREAS.name()).forEach(reading::area);
        pack.rows(MUSTS.name()).forEach(reading::must);
        pack.rows(WORDING.name()).forEach(reading::worded);
        pack.rows(STATEMENTS.name()).forEach(reading::statement);
        reading.refuseWordsOfNothing();
        return reading.editions.entrySet().stream()
                .map(read -> reading.whole(read.getKey(), read.getValue()))
                .toList();
    }

    private void edition(PackRow row) {
        var framework = row.text("framework", Limits.KEY);
        var number = row.whole("edition", 1, 9_999);
        var name = row.text("name", Limits.NAME);
        var publisher = row.text("publisher", Limits.NAME);
        var about = row.optionalText("about", 2 * Limits.TEXT);
        var label = row.optionalText("label", Limits.LABEL);
        var before = row.cell("before");
        var published = row.optionalMoment("published_at");
        if (framework.isEmpty()
                || number.isEmpty()
                || name.isEmpty()
                || publisher.isEmpty()
                || about.isEmpty()
                || label.isEmpty()) {
            return;
        }
        var words = new DraftChange.Words(name.get(), publisher.get(), OneLine.open(about.get()), label.get());
        var key = new Key(framework.get(), number.get());
        var read = new Read(
                row,
                EditionId.next(),
                words,
                before,
                published,
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>());
        if (editions.putIfAbsent(key, read) != null) {
            row.fault("edition", "This edition is there twice. Give one of them another number.");
            return;
        }
        ContentRules.of(new Heading(key.framework(), words.name(), words.publisher(), words.about(), 1, words.label()))
                .forEach(finding ->
                        row.fault(finding.column().equals("key") ? "framework" : finding.column(), finding.sentence()));
    }

    /** The edition that a row of another file speaks of; empty where there is none, which is reported. */
    private Optional<Read> editionOf(PackRow row) {
        var number = row.whole("edition", 1, 9_999);
        var read = number.map(known -> editions.get(new Key(row.cell("framework"), known)));
        if (number.isPresent() && read.isEmpty() && pack.couldRead(EDITIONS.name())) {
            row.fault(
                    "framework",
                    "There is no such edition of a framework in frameworks.csv. Correct it here, or add the edition there.");
        }
        return read;
    }

    private void level(PackRow row) {
        var edition = editionOf(row);
        var position = row.whole("level", 1, Limits.LEVELS);
        var points = row.decimal("points", BigDecimal.ZERO, new BigDecimal(1_000), 2);
        if (edition.isEmpty() || position.isEmpty() || points.isEmpty()) {
            return;
        }
        var levels = edition.get().levels();
        if (position.get() != levels.size() + 1) {
            row.fault("level", "Number the levels of an edition 1, 2, 3 ... one after the other.");
        }
        levels.add(placed(
                new Level(levels.size() + 1, row.cell("label"), OneLine.open(row.cell("meaning")), points.get()), row));
    }

    private void area(PackRow row) {
        editionOf(row).ifPresent(edition -> {
            var heading = new DraftChange.Heading(row.cell("code"), row.cell("title"), OneLine.open(row.cell("about")));
            if (edition.areas().putIfAbsent(heading.code(), new AreaRead(heading, row, new ArrayList<>())) != null) {
                row.fault("code", "This area is there twice. Give one of them another code.");
            }
        });
    }

    private void must(PackRow row) {
        var edition = editionOf(row);
        var from = row.whole("from_level", 2, Limits.LEVELS);
        if (edition.isPresent() && from.isPresent()) {
            edition.get()
                    .musts()
                    .computeIfAbsent(row.cell("statement"), _ -> new ArrayList<>())
                    .add(placed(new Must(OneLine.open(row.cell("text")), from.get()), row));
        }
    }

    private void worded(PackRow row) {
        var edition = editionOf(row);
        var reader = row.word("reader", Reader.class);
        if (edition.isPresent() && reader.isPresent()) {
            var worded =
                    new Worded(reader.get(), row.cell("language"), OneLine.open(row.cell("text")), row.cell("symbol"));
            edition.get()
                    .worded()
                    .computeIfAbsent(row.cell("statement"), _ -> new ArrayList<>())
                    .add(placed(worded, row));
        }
    }

    private void statement(PackRow row) {
        var edition = editionOf(row);
        var settings = settings(row);
        var id = id(row);
        if (edition.isEmpty() || settings.isEmpty() || id.isEmpty()) {
            return;
        }
        var area = edition.get().areas().get(row.cell("area"));
        if (area == null) {
            if (pack.couldRead(AREAS.name())) {
                row.fault(
                        "area",
                        "There is no such area in framework-areas.csv. Correct the code here, or add the area there.");
            }
            return;
        }
        var code = row.cell("code");
        edition.get().statements().add(code);
        area.statements()
                .add(placed(
                        new Statement(
                                new StatementId(id.get()),
                                code,
                                OneLine.open(row.cell("text")),
                                OneLine.open(row.cell("guidance")),
                                Tidy.lines(OneLine.open(row.cell("prompts"))),
                                Tidy.lines(OneLine.open(row.cell("evidence"))),
                                settings.get(),
                                edition.get().musts().getOrDefault(code, List.of()),
                                parts(row.cell("descriptors")),
                                edition.get().worded().getOrDefault(code, List.of())),
                        row));
    }

    private static Optional<UUID> id(PackRow row) {
        if (ID.matcher(row.cell("id")).matches()) {
            return Optional.of(UUID.fromString(row.cell("id")));
        }
        row.fault(
                "id",
                "Write the statement's id as it was exported; it tells which statement this is in other editions.");
        return Optional.empty();
    }

    private static Optional<Set<Phase>> settings(PackRow row) {
        var settings = EnumSet.noneOf(Phase.class);
        for (var word : parts(row.cell("settings"))) {
            var phase = Arrays.stream(Phase.values())
                    .filter(one -> one.name().equals(word))
                    .findFirst();
            if (phase.isEmpty()) {
                row.fault(
                        "settings",
                        "Write kinds of setting as in schools.csv, with a semicolon between them: PRIMARY; SPECIAL.");
                return Optional.empty();
            }
            settings.add(phase.get());
        }
        return Optional.of(settings);
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Musts and wordings of statements that there are not. */
    private void refuseWordsOfNothing() {
        if (!pack.couldRead(STATEMENTS.name())) {
            return;
        }
        for (var file : List.of(MUSTS, WORDING)) {
            for (var row : pack.rows(file.name())) {
                Optional.ofNullable(editions.get(new Key(row.cell("framework"), number(row))))
                        .filter(edition -> !edition.statements().contains(row.cell("statement")))
                        .ifPresent(
                                _ -> row.fault(
                                        "statement",
                                        "There is no such statement in framework-statements.csv. Correct the code here, or add the statement there."));
            }
        }
    }

    private static int number(PackRow row) {
        return row.cell("edition").matches("[0-9]{1,4}") ? Integer.parseInt(row.cell("edition")) : 0;
    }

    private Packed whole(Key key, Read read) {
        var areas = read.areas().values().stream()
                .map(area -> placed(
                        new Area(
                                area.heading().code(),
                                area.heading().title(),
                                area.heading().about(),
                                area.statements()),
                        area.row()))
                .toList();
        var content = new Content(new Scale(read.levels()), areas);
        (read.publishedAt().isPresent() ? ContentRules.ofPublished(content) : ContentRules.ofDraft(content))
                .forEach(finding -> report(finding, read));
        var framework = new Framework(
                frameworks.computeIfAbsent(key.framework(), _ -> FrameworkId.next()),
                Optional.empty(),
                key.framework(),
                read.words().name(),
                read.words().publisher(),
                read.words().about());
        return new Packed(
                new Edition(
                        read.id(),
                        framework,
                        key.number(),
                        read.words().label(),
                        read.publishedAt().isPresent(),
                        read.publishedAt(),
                        0,
                        content),
                before(read),
                read.publishedAt());
    }

    private void report(ContentRules.Finding finding, Read read) {
        var row = places.get(finding.part());
        if (row == null) {
            read.row().fault("", finding.sentence());
        } else {
            var column =
                    switch (finding.column()) {
                        case "was" -> "id";
                        case "from level" -> "from_level";
                        default -> finding.column();
                    };
            row.fault(column, finding.sentence());
        }
    }

    private Optional<EditionId> before(Read read) {
        if (read.before().isEmpty()) {
            return Optional.empty();
        }
        var named = BEFORE.matcher(read.before());
        if (named.matches()) {
            var key = new Key(named.group(1), Integer.parseInt(named.group(2)));
            var found = Optional.ofNullable(editions.get(key)).map(Read::id).or(() -> ShippedEditions.find(
                            key.framework(), key.number())
                    .map(Edition::id));
            if (found.isPresent()) {
                return found;
            }
        }
        read.row()
                .fault(
                        "before",
                        "Write the key and the number of an edition in this pack or of one that the portal ships, as in send-review/1, or nothing.");
        return Optional.empty();
    }

    private <T> T placed(T part, PackRow row) {
        places.put(part, row);
        return part;
    }
}
