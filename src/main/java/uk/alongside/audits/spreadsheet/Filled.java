package uk.alongside.audits.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.alongside.audits.Judgement;

/**
 * What is written to one statement.
 *
 * @param musts the numbers of those that are in place, counted from 1
 * @param words what shows it; line ends alike, and nothing that nobody sees
 */
public record Filled(Optional<Judgement> judgement, Set<Integer> musts, String words) {

    public static final Filled NOTHING = new Filled(Optional.empty(), Set.of(), "");

    private static final int LETTERS = 6;

    public Filled {
        musts = Set.copyOf(musts);
        words = tidy(words);
    }

    /** The same words, whichever program wrote them. */
    static String tidy(String text) {
        return text.replace('\t', ' ')
                .lines()
                .map(line -> line.replaceAll("\\p{Cntrl}", "").stripTrailing())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** {@code 1, 3} */
    public String mustsInWords() {
        return new TreeSet<>(musts).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public boolean isNothing() {
        return equals(NOTHING);
    }

    /** Stands for what was written when a file was made, a part for each field, so that a file says what was changed in it. */
    public String fingerprint() {
        return String.join("-", print(judgement), print(musts), print(words));
    }

    static String print(Optional<Judgement> judgement) {
        return digest("answer " + judgement.map(Judgement::code).orElse(""));
    }

    static String print(Set<Integer> musts) {
        return digest("musts " + new TreeSet<>(musts));
    }

    static String print(String words) {
        return digest("words " + tidy(words));
    }

    /** The three parts of a fingerprint; none where it is not one. */
    static List<String> parts(String fingerprint) {
        var parts = List.of(fingerprint.strip().split("-"));
        return parts.size() == 3 && parts.stream().allMatch(part -> part.matches("[0-9a-f]{" + LETTERS + "}"))
                ? parts
                : List.of();
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            // A letter in front, so that no spreadsheet takes it for a number.
            return "a" + HexFormat.of().formatHex(digest).substring(0, LETTERS - 1);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
