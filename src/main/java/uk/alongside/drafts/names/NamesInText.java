package uk.alongside.drafts.names;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds names by what is known of the word itself and by what stands around it.
 *
 * <p>A first name that is hardly anything else counts unless it is shown to be a colleague's, an author's or a place's. One
 * that is also a word counts where a pupil is shown: by a year group, a parent, a surname, something that only people do, or
 * by standing in a row with other names. So do initials without dots, and capitalised words that nobody knows.
 */
final class NamesInText {

    private static final int WORDS_TO_A_YEAR = 3;
    private static final int WORDS_TO_A_ROLE = 5;
    private static final int PARTS_OF_A_PLACE = 5;

    private final String text;
    private final List<Token> tokens;
    private final List<NameFound> found = new ArrayList<>();

    /** The last name that was read, and whether it was a pupil's: the next in a row is of the same kind. */
    private int lastName = -2;

    private boolean lastWasPupil;

    NamesInText(String text) {
        this.text = text;
        this.tokens = Token.of(text);
    }

    List<NameFound> found() {
        for (var at = 0; at < tokens.size() && found.size() < LooksLikeAName.MOST; at++) {
            var phrase = KnownWords.phrase(tokens, at);
            if (phrase > 0) {
                at += phrase - 1;
            } else if (!family(at)) {
                at = Math.max(at, name(at));
            }
        }
        return found;
    }

    /** Whether a family is named here: {@code the Kowalski family}, {@code Mr and Mrs Novak}, {@code Mrs Dunn's son}. */
    private boolean family(int at) {
        var token = tokens.get(at);
        if (!token.isCapital() || KnownWords.isOrdinary(token)) {
            return false;
        }
        var theFamily = at > 0
                && tokens.get(at - 1).lower().equals("the")
                && is(at + 1, next -> next.followsDirectly() && KnownWords.isFamily(next) && !next.isCapital());
        var couple = KnownWords.isTitle(at > 0 ? tokens.get(at - 1) : token)
                && at >= 3
                && tokens.get(at - 2).lower().matches("and|&")
                && KnownWords.isTitle(tokens.get(at - 3));
        var coupleBySign = at >= 2
                && KnownWords.isTitle(tokens.get(at - 1))
                && KnownWords.isTitle(tokens.get(at - 2))
                && tokens.get(at - 1).before().contains("&");
        var parent = at > 0
                && KnownWords.isTitle(tokens.get(at - 1))
                && token.possessive()
                && is(at + 1, next -> next.followsDirectly() && KnownWords.isPupil(next));
        if (theFamily || couple || coupleBySign || parent) {
            add(at, at, Why.FAMILY);
            return true;
        }
        return false;
    }

    /** Reads a name that begins here, and says with which word it ends. */
    private int name(int at) {
        var token = tokens.get(at);
        var isName = KnownNames.isName(token);
        if (!token.isCapital()) {
            if (isName && yearAfter(at, true)) {
                add(at, at, Why.NAME);
            }
            return at;
        }
        var last = lastPart(at);
        if (isName || KnownNames.isNameOrWord(token)) {
            if (isPlace(at) || isColleague(at, last)) {
                remember(last, false);
                return last;
            }
            if (isName || pointsToAPupil(at, last)) {
                add(at, last, Why.NAME);
                remember(last, true);
                return last;
            }
            return at;
        }
        if (isUnknown(token) && unknownPointsToAPupil(at)) {
            add(at, last, token.isAllCapitals() && token.word().length() <= 3 ? Why.INITIALS : Why.NAME);
            remember(last, true);
            return last;
        }
        return at;
    }

    private void remember(int name, boolean pupil) {
        lastName = name;
        lastWasPupil = pupil;
    }

    /** With the surname, where one follows: {@code Oliver Marsh}, {@code George P}. */
    private int lastPart(int at) {
        var last = at;
        while (last - at < 2
                && !tokens.get(last).possessive()
                && is(
                        last + 1,
                        next -> next.followsDirectly()
                                && next.isCapital()
                                && !KnownWords.isOrdinary(next)
                                && !KnownWords.isTitle(next))
                && KnownWords.yearGroup(tokens, last + 1) == 0) {
            last++;
        }
        return last;
    }

    private boolean isPlace(int at) {
        for (var next = at + 1; next <= at + PARTS_OF_A_PLACE && next < tokens.size(); next++) {
            var token = tokens.get(next);
            var fromPossessive = tokens.get(next - 1).possessive();
            if (!token.followsDirectly()) {
                return false;
            }
            if (KnownWords.isPlace(token) && (token.isCapital() || next == at + 1 && !fromPossessive)) {
                return true;
            }
            if (!token.isCapital() && !KnownWords.joinsParts(token)) {
                return false;
            }
        }
        return false;
    }

    private boolean isColleague(int at, int last) {
        return inARowWith(false, at)
                || titleBefore(at)
                || roleBefore(at)
                || !tokens.get(last).possessive()
                        && (roleAfter(last) || is(last + 1, next -> next.goesOn() && KnownWords.staffDo(next)));
    }

    private boolean titleBefore(int at) {
        for (var before = at - 1; before >= Math.max(0, at - 2); before--) {
            var token = tokens.get(before);
            if (KnownWords.isTitle(token)) {
                return !token.possessive();
            }
            if (!token.isCapital() || token.possessive() || KnownWords.isOrdinary(token)) {
                return false;
            }
        }
        return false;
    }

    private boolean roleBefore(int at) {
        if (at == 0) {
            return false;
        }
        var before = tokens.get(at - 1);
        var token = tokens.get(at);
        var apposed = token.before().equals(", ") && (lastPart(at) > at || isTheirs(at - 2));
        return (token.followsDirectly() || token.before().equals(" (") || apposed)
                && !before.possessive()
                && (KnownWords.isRole(before) || KnownWords.appoints(before));
    }

    /** {@code our learning mentors, Jo and Steve}, and not: {@code since working with the EP, Megan has started}. */
    private boolean isTheirs(int at) {
        for (var before = at; before >= Math.max(0, at - 2); before--) {
            if (isOneOf(tokens.get(before), "our", "my", "their", "a")) {
                return true;
            }
        }
        return false;
    }

    /** {@code Sarah Bennett, Assistant Headteacher}; {@code Tom (Year 4 TA)}; {@code Sarah is our SENCO}. */
    private boolean roleAfter(int last) {
        if (!is(
                last + 1,
                next -> next.before().matches("(?:, | \\(| [–-] )") || isOneOf(next, "is", "as", "was", "our"))) {
            return false;
        }
        for (var next = last + 1; next <= last + WORDS_TO_A_ROLE && next < tokens.size(); next++) {
            var token = tokens.get(next);
            if (next > last + 1 && !token.followsDirectly()) {
                return false;
            }
            if (KnownWords.isRole(token) && !token.possessive()) {
                var behind = next + 1;
                if (is(behind, after -> after.followsDirectly() && KnownWords.isRole(after))) {
                    continue;
                }
                return !is(behind, after -> after.followsDirectly() && KnownWords.deniesTheRole(after));
            }
            if (!KnownWords.leadsToARole(token) && !token.isCapital() && KnownWords.yearGroup(tokens, next) == 0) {
                return false;
            }
        }
        return false;
    }

    /** For a first name that is also a word. */
    private boolean pointsToAPupil(int at, int last) {
        var token = tokens.get(at);
        return yearAfter(last, false)
                || pupilBefore(at)
                || tokens.get(last).possessive()
                        && is(last + 1, next -> next.followsDirectly() && KnownWords.aPupilHas(next))
                || is(last + 1, next -> next.followsDirectly() && KnownWords.peopleDo(next))
                || inARowWith(true, at)
                || isFirstOfARow(last)
                || last > at && !(token.startsASentence() && isOneOf(token, "will", "may", "mark"));
    }

    /** For initials without dots, and for words that nobody knows. */
    private boolean unknownPointsToAPupil(int at) {
        var token = tokens.get(at);
        var owns = token.possessive() && is(at + 1, next -> next.followsDirectly() && KnownWords.aPupilHas(next));
        if (owns || pupilBefore(at)) {
            return true;
        }
        var inBrackets = is(at + 1, next -> next.before().equals(" (")) && KnownWords.yearGroup(tokens, at + 1) > 0;
        if (token.isAllCapitals()) {
            return token.word().length() <= 3 && yearAfter(at, false);
        }
        return !token.startsASentence() && (inBrackets || yearAfter(at, false));
    }

    private static boolean isUnknown(Token token) {
        var letters = token.word()
                .codePoints()
                .allMatch(sign -> Character.isLetter(sign) || sign == '\'' || sign == '’' || sign == '-');
        var size = token.word().length();
        return letters
                && !KnownWords.isOrdinary(token)
                && !KnownWords.isTitle(token)
                && (token.isAllCapitals() ? size >= 2 && !Abbreviations.has(token.word()) : size >= 3);
    }

    /** {@code a pupil called Tom}, {@code Pupil JS}, {@code Student: Omar}. */
    private boolean pupilBefore(int at) {
        if (at == 0) {
            return false;
        }
        var before = tokens.get(at - 1);
        var gap = tokens.get(at).before();
        return !before.possessive()
                && (KnownWords.isPupil(before) && gap.matches("[,:]? \\(?")
                        || KnownWords.calls(before)
                                && gap.equals(" ")
                                && at > 1
                                && KnownWords.isPupil(tokens.get(at - 2)));
    }

    /**
     * Whether a year group follows that is this one's: {@code Tom in Y4}, {@code Tom (Year 4)}.
     *
     * @param bare whether it may follow without anything between
     */
    private boolean yearAfter(int last, boolean bare) {
        for (var next = last + 1; next <= last + WORDS_TO_A_YEAR && next < tokens.size(); next++) {
            var token = tokens.get(next);
            if (!token.goesOn()) {
                return false;
            }
            var size = KnownWords.yearGroup(tokens, next);
            if (size > 0) {
                var isMonth = KnownWords.isMonthOrSeason(tokens.get(last));
                var bracket = token.before().contains("(");
                var joined = next > last + 1 && isOneOf(tokens.get(next - 1), "in", "from", "of");
                var comma = token.before().contains(",");
                var role = is(next + size, after -> after.followsDirectly() && KnownWords.isRole(after));
                return !role && (bracket || !isMonth && (joined || comma || bare));
            }
            if (!KnownWords.isSmall(token)) {
                return false;
            }
        }
        return false;
    }

    private boolean inARowWith(boolean pupils, int at) {
        if (lastName < 0 || lastWasPupil != pupils) {
            return false;
        }
        var token = tokens.get(at);
        return lastName == at - 1 && token.isNextInARow()
                || lastName == at - 2 && isOneOf(tokens.get(at - 1), "and", "or") && token.followsDirectly();
    }

    /** {@code Ruby and Rosie}: the second leaves no doubt about the first. */
    private boolean isFirstOfARow(int last) {
        var byAnd = is(last + 1, and -> and.followsDirectly() && isOneOf(and, "and", "or"))
                && is(last + 2, next -> next.followsDirectly() && next.isCapital() && KnownNames.isName(next))
                && !isPlace(last + 2);
        var byComma = !KnownWords.isMonthOrSeason(tokens.get(last))
                && is(last + 1, next -> next.isNextInARow() && next.isCapital() && KnownNames.isName(next))
                && !isPlace(last + 1);
        return byAnd || byComma;
    }

    private boolean is(int at, Predicate<Token> what) {
        return at >= 0 && at < tokens.size() && what.test(tokens.get(at));
    }

    private static boolean isOneOf(Token token, String... words) {
        return List.of(words).contains(token.lower());
    }

    private void add(int first, int last, Why why) {
        var from = tokens.get(first).from();
        var to = tokens.get(last).to();
        found.add(new NameFound(from, to, text.substring(from, to), why));
    }
}
