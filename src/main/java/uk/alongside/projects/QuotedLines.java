package uk.alongside.projects;

/**
 * Looks at the quotation marks of a CSV file line by line.
 *
 * <p>No cell of a pack holds a line break, so a quotation mark that is still open at the end of a line was forgotten. A
 * reader that follows it to the next one would swallow lines and name the wrong place; here the line is reported and left
 * out, and the next is looked at as if nothing had happened.
 */
final class QuotedLines {

    private QuotedLines() {}

    /** Told about a line, counted from 1, and what is wrong with it. */
    interface Faults {
        void report(int line, String sentence);
    }

    /** The text with every faulty line emptied, so that the others keep their numbers. */
    static String check(String text, Faults faults) {
        var checked = new StringBuilder(text.length());
        int line = 1;
        int start = 0;
        while (start < text.length()) {
            int end = endOfLine(text, start);
            var fault = fault(text, start, end);
            if (fault.isEmpty()) {
                checked.append(text, start, end);
            } else {
                faults.report(line, fault);
            }
            checked.append('\n');
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
            line++;
        }
        return checked.toString();
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static String fault(String text, int start, int end) {
        int at = start;
        while (at < end) {
            if (text.charAt(at) == '"') {
                at = closing(text, at + 1, end);
                if (at >= end) {
                    return "A quotation mark is opened here and not closed on the same line. Close it, and write the"
                            + " cell without line breaks.";
                }
                at++;
                if (at < end && text.charAt(at) != ',') {
                    return "Something follows a closing quotation mark. Put the whole cell in quotation marks, and write"
                            + " a quotation mark inside it twice.";
                }
            } else {
                while (at < end && text.charAt(at) != ',') {
                    if (text.charAt(at) == '"') {
                        return "A quotation mark stands inside a cell. Put the whole cell in quotation marks, and write"
                                + " this one twice.";
                    }
                    at++;
                }
            }
            at++;
        }
        return "";
    }

    private static int closing(String text, int from, int end) {
        int at = from;
        while (at < end) {
            if (text.charAt(at) == '"') {
                if (at + 1 < end && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    return at;
                }
            }
            at++;
        }
        return end;
    }
}
