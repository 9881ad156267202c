package uk.alongside.projects;

import java.util.ArrayList;
import java.util.List;

/**
 * One version of the joining agreement, as a head reads it.
 *
 * @param version counted from 1; a later one is accepted anew
 */
public record AgreementText(int version, String title, List<Part> parts) {

    public AgreementText {
        parts = List.copyOf(parts);
    }

    /** A piece of the text: a heading, a paragraph, or a point of a list. */
    public record Part(Kind kind, String words) {}

    /** What a piece of the text is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        POINT
    }

    /** Of a text in which the first line is the title, {@code #} begins a heading and {@code -} a point. */
    static AgreementText parse(int version, String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        var parts = new ArrayList<Part>();
        for (var line : lines.subList(1, lines.size())) {
            if (line.startsWith("# ")) {
                parts.add(new Part(Kind.HEADING, line.substring(2)));
            } else if (line.startsWith("- ")) {
                parts.add(new Part(Kind.POINT, line.substring(2)));
            } else {
                parts.add(new Part(Kind.PARAGRAPH, line));
            }
        }
        return new AgreementText(version, lines.getFirst(), parts);
    }
}
