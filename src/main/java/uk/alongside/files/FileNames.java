package uk.alongside.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes a name that came with a file harmless: no folders, no control signs, nothing that turns the direction of
 * writing round and so hides the ending, at most 120 characters, and the ending that belongs to the content.
 */
final class FileNames {

    private static final int LONGEST = 120;
    /** Control signs, and invisible ones that join, mark or reverse; private and unassigned ones are no letters either. */
    private static final Pattern MISLEADING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u2028\\u2029]");

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>:\"|?*]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^[.\\s-]+|[.\\s]+$");
    private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,10})$");

    private FileNames() {}

    static String safe(String given, FileType type) {
        var folders = Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\'));
        var name = Normalizer.normalize(given.substring(folders + 1), Normalizer.Form.NFC);
        name = MISLEADING.matcher(name).replaceAll("");
        name = NOT_IN_NAMES.matcher(name).replaceAll("-");
        name = SPACES.matcher(name).replaceAll(" ");
        name = AT_THE_ENDS.matcher(name).replaceAll("");
        var ending = "." + type.ending();
        var found = ENDING.matcher(name);
        if (found.find()) {
            var own = found.group(1).toLowerCase(Locale.ROOT);
            name = name.substring(0, found.start());
            ending = type.hasEnding(own) ? "." + own : ending;
        }
        name = AT_THE_ENDS.matcher(shortened(name)).replaceAll("");
        return (name.isEmpty() ? "file" : name) + ending;
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }
}
