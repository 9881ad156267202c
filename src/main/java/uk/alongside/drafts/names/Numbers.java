package uk.alongside.drafts.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Unique pupil numbers and dates of birth. */
final class Numbers {

    /** A check letter and twelve figures, the last of which may be a letter; some write another letter behind. */
    private static final Pattern UPN =
            Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z](?: ?\\d){11} ?[\\dA-Za-z][A-Za-z]?(?![\\p{L}\\p{N}])");

    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final String DATE =
            "(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH
                    + "(?:,? \\d{4})?)";
    private static final Pattern DATE_OF_BIRTH = Pattern.compile(
            "(?<![\\p{L}])(?:d\\.? ?o\\.? ?b\\.?|date of birth|birth ?date|birthday|born)(?: is| on| was)?[\\s:,–-]{0,4}"
                    + DATE,
            Pattern.CASE_INSENSITIVE);

    private Numbers() {}

    static List<NameFound> in(String text) {
        var found = new ArrayList<NameFound>();
        add(found, text, UPN, Why.UPN);
        add(found, text, DATE_OF_BIRTH, Why.DATE_OF_BIRTH);
        return found;
    }

    private static void add(List<NameFound> found, String text, Pattern pattern, Why why) {
        pattern.matcher(text)
                .results()
                .forEach(hit -> found.add(new NameFound(hit.start(), hit.end(), hit.group(), why)));
    }
}
