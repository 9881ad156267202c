package uk.alongside.frameworks.format;

import java.util.List;
import java.util.stream.Collectors;
import uk.alongside.frameworks.Level;
import uk.alongside.frameworks.Must;
import uk.alongside.frameworks.Scale;
import uk.alongside.frameworks.Statement;
import uk.alongside.frameworks.Worded;

/** Texts without what nobody sees: line ends alike, no tabs, no spaces at the ends of lines. */
public final class Tidy {

    private Tidy() {}

    public static String text(String text) {
        return text.replace('\t', ' ')
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** The lines that say something. */
    public static List<String> lines(String text) {
        return text.replace('\t', ' ')
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public static Scale of(Scale scale) {
        return new Scale(scale.levels().stream()
                .map(level -> new Level(level.position(), text(level.label()), text(level.meaning()), level.points()))
                .toList());
    }

    public static Statement of(Statement statement) {
        return new Statement(
                statement.id(),
                statement.code().strip(),
                text(statement.text()),
                text(statement.guidance()),
                lines(String.join("\n", statement.prompts())),
                lines(String.join("\n", statement.evidenceKinds())),
                statement.settings(),
                statement.musts().stream()
                        .map(must -> new Must(text(must.text()), must.fromLevel()))
                        .toList(),
                statement.descriptors().stream().map(String::strip).toList(),
                statement.worded().stream()
                        .map(one -> new Worded(
                                one.reader(),
                                one.language().strip(),
                                text(one.text()),
                                one.symbol().strip()))
                        .toList());
    }
}
