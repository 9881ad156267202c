package uk.alongside.frameworks;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.alongside.schools.Wording;

/** Puts a setting's own word for those who learn there where a framework's text leaves room for it. */
public final class LearnerWords {

    public static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");

    private LearnerWords() {}

    public static String in(String text, Wording wording) {
        return text.indexOf('{') < 0 ? text : BRACES.matcher(text).replaceAll(match -> word(match, wording));
    }

    private static String word(MatchResult match, Wording wording) {
        return switch (match.group(1)) {
            case "learner" -> wording.one();
            case "learners" -> wording.many();
            case "Learner" -> wording.oneAtStart();
            case "Learners" -> wording.manyAtStart();
            default -> Matcher.quoteReplacement(match.group());
        };
    }

    public static boolean knows(String word) {
        return switch (word) {
            case "learner", "learners", "Learner", "Learners" -> true;
            default -> false;
        };
    }
}
