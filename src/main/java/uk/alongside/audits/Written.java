package uk.alongside.audits;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import uk.alongside.frameworks.Scale;
import uk.alongside.frameworks.Statement;
import uk.alongside.kernel.RuleBroken;

/** What can be written to a statement, as the fields of a draft. */
final class Written {

    static final int LONGEST_TEXT = SheetStatement.LONGEST_WORDS;

    private static final Pattern MUSTS = Pattern.compile("(?:[1-9][0-9]?(?:,[1-9][0-9]?)*)?");
    private static final Set<String> FIELDS =
            Set.of(ReviewDrafts.JUDGEMENT, ReviewDrafts.TEXT, ReviewDrafts.MUSTS, ReviewDrafts.HELPED);

    private Written() {}

    /** @throws RuleBroken with the name of the field and a sentence that says what to do */
    static void check(Map<String, String> fields, Place place, Statement statement, Scale scale) {
        fields.keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new RuleBroken("A statement has an answer, words, musts and help, and nothing else.", name);
                });
        checkJudgement(fields.getOrDefault(ReviewDrafts.JUDGEMENT, ""), scale);
        checkMusts(fields.getOrDefault(ReviewDrafts.MUSTS, ""), statement);
        checkHelped(fields.getOrDefault(ReviewDrafts.HELPED, ""), place);
        checkText(fields.getOrDefault(ReviewDrafts.TEXT, ""), place);
    }

    private static void checkJudgement(String code, Scale scale) {
        if (!code.isEmpty()
                && Judgement.of(code)
                        .filter(given ->
                                !given.isLevel() || scale.level(given.level()).isPresent())
                        .isEmpty()) {
            throw new RuleBroken("Choose one of the answers.", ReviewDrafts.JUDGEMENT);
        }
    }

    private static void checkMusts(String musts, Statement statement) {
        if (!MUSTS.matcher(musts).matches()
                || AnswerRows.musts(musts).stream()
                        .anyMatch(number -> number > statement.musts().size())) {
            throw new RuleBroken("Tick what is in place of the musts that are listed.", ReviewDrafts.MUSTS);
        }
    }

    private static void checkHelped(String helped, Place place) {
        if (!Set.of("", "true", "false").contains(helped)
                || helped.equals("true") && !place.respondent().kind().isFamily()) {
            throw new RuleBroken("Say whether an adult helped, or leave it out.", ReviewDrafts.HELPED);
        }
    }

    private static void checkText(String text, Place place) {
        if (text.isEmpty()) {
            return;
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new RuleBroken(
                    "This has %,d letters; there is room for %,d. Shorten it, or add it as a document."
                            .formatted(text.codePointCount(0, text.length()), LONGEST_TEXT),
                    ReviewDrafts.TEXT);
        }
        if (place.respondent().kind() == RespondentKind.PUPIL
                && place.audit().readerOfPupils().isEmpty()) {
            throw new RuleBroken("There is no box for words here. Choose one of the answers.", ReviewDrafts.TEXT);
        }
    }

    /** An answer as the fields of a draft. */
    static Map<String, String> fields(AnswerRows.Answer answer) {
        return Map.of(
                ReviewDrafts.JUDGEMENT,
                answer.judgement().code(),
                ReviewDrafts.MUSTS,
                AnswerRows.musts(answer.musts()),
                ReviewDrafts.HELPED,
                String.valueOf(answer.helped()));
    }
}
