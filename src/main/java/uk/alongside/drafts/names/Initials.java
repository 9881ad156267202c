package uk.alongside.drafts.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Initials with dots: {@code J.S.} Those without are found by what stands around them, as names are. */
final class Initials {

    private static final Pattern DOTTED = Pattern.compile(
            "(?<![\\p{L}\\p{N}.])\\p{Lu}\\. ?(?:\\p{Lu}\\.|Ma?c\\p{Lu}\\.?)(?: ?\\p{Lu}\\.)?(?!\\p{L}|\\.\\p{L})");
    /** A name written with initials is an author's or a colleague's: {@code J.K. Rowling}. */
    private static final Pattern SURNAME = Pattern.compile("^ ?(\\p{Lu}\\p{Ll}+)");

    private Initials() {}

    static List<NameFound> in(String text) {
        var found = new ArrayList<NameFound>();
        var hits = DOTTED.matcher(text);
        while (hits.find()) {
            var letters = hits.group().replaceAll("[. ]", "");
            var behind = SURNAME.matcher(text.substring(hits.end(), Math.min(text.length(), hits.end() + 40)));
            var ofAnAdult = behind.find() && !KnownWords.startsASentence(behind.group(1));
            if (!Abbreviations.has(letters) && !ofAnAdult) {
                found.add(new NameFound(hits.start(), hits.end(), hits.group(), Why.INITIALS));
            }
        }
        return found;
    }
}
