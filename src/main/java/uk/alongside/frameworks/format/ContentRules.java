package uk.alongside.frameworks.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import uk.alongside.frameworks.Area;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.LearnerWords;
import uk.alongside.frameworks.Level;
import uk.alongside.frameworks.Must;
import uk.alongside.frameworks.Scale;
import uk.alongside.frameworks.Statement;
import uk.alongside.frameworks.StatementId;
import uk.alongside.frameworks.Worded;
import uk.alongside.kernel.Characters;

/** The rules that the content of a framework keeps: those of any draft, and those that publishing adds. */
public final class ContentRules {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,18}[A-Za-z0-9])?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?");
    private static final Pattern SYMBOL = Pattern.compile("[a-z0-9-]{0,40}");
    private static final Pattern DESCRIPTOR = Pattern.compile("[A-Za-z0-9.]{1,10}");
    private static final BigDecimal MOST_POINTS = new BigDecimal(1_000);

    private final List<Finding> findings = new ArrayList<>();

    private ContentRules() {}

    /**
     * One rule that is broken.
     *
     * @param part the level, area, statement, must or wording; the content itself where it is about no part
     * @param column the heading that it would stand under
     */
    public record Finding(Object part, String column, String sentence) {}

    /** What is wrong with a draft. Parts that are still missing are not: they may follow. */
    public static List<Finding> ofDraft(Content content) {
        var rules = new ContentRules();
        rules.checkScale(content);
        rules.checkAreas(content);
        rules.checkStatements(content);
        return rules.findings;
    }

    /** What stands between a draft and publishing it. */
    public static List<Finding> ofPublished(Content content) {
        var rules = new ContentRules();
        rules.findings.addAll(ofDraft(content));
        var levels = content.scale().levels().size();
        if (levels < 2) {
            rules.add(content.scale(), "", "A scale has at least two levels. Add one.");
        }
        if (content.areas().isEmpty()) {
            rules.add(content, "", "There is no area yet. Add one, with statements.");
        }
        for (var area : content.areas()) {
            if (area.statements().isEmpty()) {
                rules.add(area, "", "This area has no statements. Add one, or remove the area.");
            }
        }
        for (var statement : content.statements()) {
            for (var must : statement.musts()) {
                if (must.fromLevel() > levels) {
                    rules.add(
                            must,
                            "from level",
                            "There is no level %d on the scale. Write one from 2 to %d."
                                    .formatted(must.fromLevel(), levels));
                }
            }
        }
        return rules.findings;
    }

    /** What is wrong with a framework's own words. */
    public static List<Finding> of(Heading heading) {
        var rules = new ContentRules();
        if (!KEY.matcher(heading.key()).matches()) {
            rules.add(
                    heading,
                    "key",
                    "Write a short name of small letters a to z, digits and hyphens that begins with a letter, at most 40:"
                            + " send-review.");
        }
        rules.needed(heading, "name", heading.name(), Limits.NAME);
        rules.needed(heading, "publisher", heading.publisher(), Limits.NAME);
        rules.text(heading, "about", heading.about(), Limits.TEXT, true);
        rules.text(heading, "label", heading.label(), Limits.LABEL, false);
        return rules.findings;
    }

    private void checkScale(Content content) {
        checkCount(content.scale(), content.scale().levels().size(), Limits.LEVELS, "levels");
        var labels = new HashSet<String>();
        Level below = null;
        for (var level : content.scale().levels()) {
            needed(level, "label", level.label(), Limits.LABEL);
            text(level, "meaning", level.meaning(), Limits.TEXT, true);
            if (!labels.add(Identities.plain(level.label()))) {
                add(level, "label", "Another level is called so too. Give each its own word.");
            }
            if (level.points().signum() < 0
                    || level.points().compareTo(MOST_POINTS) > 0
                    || level.points().scale() > 2) {
                add(level, "points", "Write points from 0 to 1,000, with at most two decimal places.");
            } else if (below != null && level.points().compareTo(below.points()) <= 0) {
                add(
                        level,
                        "points",
                        "This level counts %s, and the level below it %s. Levels go from the lowest to the highest: give this"
                                        .formatted(
                                                level.points().toPlainString(),
                                                below.points().toPlainString())
                                + " one more points.");
            }
            below = level;
        }
    }

    private void checkAreas(Content content) {
        checkCount(content, content.areas().size(), Limits.AREAS, "areas");
        var codes = new HashSet<String>();
        for (var area : content.areas()) {
            code(area, area.code(), codes);
            needed(area, "title", area.title(), Limits.NAME);
            text(area, "about", area.about(), Limits.TEXT, true);
        }
    }

    private void checkStatements(Content content) {
        var statements = content.statements();
        checkCount(content, statements.size(), Limits.STATEMENTS, "statements");
        var codes = new HashSet<String>();
        var ids = new HashSet<StatementId>();
        for (var statement : statements) {
            code(statement, statement.code(), codes);
            if (!ids.add(statement.id())) {
                add(
                        statement,
                        "was",
                        "Another statement comes from the same one in the edition before. Write \"new\" for the one that does"
                                + " not.");
            }
            check(statement);
        }
    }

    private void check(Statement statement) {
        needed(statement, "text", statement.text(), Limits.TEXT);
        text(statement, "guidance", statement.guidance(), Limits.TEXT, true);
        lines(statement, "prompts", statement.prompts(), Limits.PROMPTS, Limits.PROMPT);
        lines(statement, "evidence", statement.evidenceKinds(), Limits.EVIDENCE_KINDS, Limits.EVIDENCE_KIND);
        checkCount(statement, statement.descriptors().size(), Limits.DESCRIPTORS, "descriptors");
        for (var descriptor : statement.descriptors()) {
            if (!DESCRIPTOR.matcher(descriptor).matches()) {
                add(
                        statement,
                        "descriptors",
                        "\"%s\" is no code of a descriptor. Write codes such as 2.4, with a semicolon between them."
                                .formatted(Tables.shown(descriptor)));
            }
        }
        checkCount(statement, statement.musts().size(), Limits.MUSTS, "musts");
        statement.musts().forEach(this::check);
        checkCount(statement, statement.worded().size(), Limits.WORDINGS, "wordings");
        var readers = new HashSet<String>();
        for (var worded : statement.worded()) {
            check(worded, readers);
        }
    }

    private void check(Must must) {
        needed(must, "text", must.text(), Limits.TEXT);
        if (must.fromLevel() < 2 || must.fromLevel() > Limits.LEVELS) {
            add(
                    must,
                    "from level",
                    "Write the number of the level from which on this must be in place, 2 or higher: at the lowest nothing"
                            + " has to be.");
        }
    }

    private void check(Worded worded, Set<String> readers) {
        needed(worded, "text", worded.text(), Limits.TEXT);
        if (!LANGUAGE.matcher(worded.language()).matches()) {
            add(worded, "language", "Write a language by its short name, such as en, pl or ur.");
        }
        if (!SYMBOL.matcher(worded.symbol()).matches()) {
            add(
                    worded,
                    "symbol",
                    "Write the name of a picture, of small letters, digits and hyphens, or leave it empty.");
        }
        if (!readers.add(worded.reader() + " " + Identities.plain(worded.language()))) {
            add(worded, "language", "There is a wording for this reader and language already. Keep one of them.");
        }
    }

    private void code(Object part, String code, Set<String> codes) {
        if (!CODE.matcher(code).matches()) {
            add(
                    part,
                    "code",
                    code.isEmpty()
                            ? "This cell is empty. Write a code, such as 1.4."
                            : "A code has letters, digits, full stops and hyphens, at most 20, and begins and ends with a"
                                    + " letter or digit.");
        } else if (!codes.add(Identities.plain(code))) {
            add(
                    part,
                    "code",
                    "The code %s is there already. Each has its own; where a spreadsheet made 1.1 of 1.10, format the column as text."
                            .formatted(code));
        }
    }

    private void checkCount(Object part, int count, int most, String what) {
        if (count > most) {
            add(part, "", "There are %,d %s here, and %,d at most can be kept.".formatted(count, what, most));
        }
    }

    private void lines(Object part, String column, List<String> lines, int most, int longest) {
        if (lines.size() > most) {
            add(part, column, "There are %d lines here. Keep at most %d.".formatted(lines.size(), most));
        }
        for (var line : lines) {
            text(part, column, line, longest, false);
        }
    }

    private void needed(Object part, String column, String text, int longest) {
        if (text.isBlank()) {
            add(part, column, "This is empty. Write something here, at most %,d characters.".formatted(longest));
        } else {
            text(part, column, text, longest, true);
        }
    }

    private void text(Object part, String column, String text, int longest, boolean severalLines) {
        var length = text.codePointCount(0, text.length());
        if (length > longest) {
            add(part, column, "This has %,d characters. Shorten it to at most %,d.".formatted(length, longest));
            return;
        }
        if (!severalLines && text.indexOf('\n') >= 0) {
            add(part, column, "Write this on one line.");
        }
        text.lines()
                .filter(line -> !line.isBlank())
                .flatMap(line -> Characters.strangeIn(line).stream())
                .findFirst()
                .ifPresent(sentence -> add(part, column, sentence));
        LearnerWords.BRACES
                .matcher(text)
                .results()
                .filter(match -> !LearnerWords.knows(match.group(1)))
                .findFirst()
                .ifPresent(match -> add(
                        part,
                        column,
                        "\"%s\" means nothing here. Only {learners}, {learner}, {Learners} and {Learner} are replaced by a setting's own word; write other words without braces."
                                .formatted(Tables.shown(match.group()))));
    }

    private void add(Object part, String column, String sentence) {
        findings.add(new Finding(part, column, sentence));
    }

    /** What a part is called where there is no line to point to. */
    public static String nameOf(Object part, Content content) {
        return switch (part) {
            case Scale _ -> "The scale";
            case Level level -> "Level %d, %s".formatted(level.position(), level.label());
            case Area area -> "Area %s, %s".formatted(area.code(), area.title());
            case Statement statement -> "Statement " + statement.code();
            case Must must ->
                content.statements().stream()
                        .filter(statement -> statement.musts().stream().anyMatch(one -> one == must))
                        .findFirst()
                        .map(statement -> "Statement %s, a must".formatted(statement.code()))
                        .orElse("A must");
            case Worded worded ->
                content.statements().stream()
                        .filter(statement -> statement.worded().stream().anyMatch(one -> one == worded))
                        .findFirst()
                        .map(statement -> "Statement %s, wording for a %s"
                                .formatted(statement.code(), worded.reader().words()))
                        .orElse("A wording");
            default -> "The framework";
        };
    }
}
