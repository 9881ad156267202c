package uk.alongside.audits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.FrameworksInPack;
import uk.alongside.frameworks.Statement;
import uk.alongside.projects.PackFile;
import uk.alongside.projects.PackRow;
import uk.alongside.projects.PackSource;

/** Reads rounds, self-reviews and judgements of a pack, and reports every fault by its file, line and column. */
final class ReviewsInPack {

    private static final int SINCE = 3;
    private static final int MOST_ROUNDS = 20;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_REASON = 500;
    private static final Pattern MUSTS = Pattern.compile("[1-9][0-9]?(?:; [1-9][0-9]?)*");

    static final PackFile ROUNDS = new PackFile(
            "rounds.csv",
            List.of(
                    "round",
                    "kind",
                    "name",
                    "framework",
                    "edition",
                    "opens_on",
                    "closes_on",
                    "closed_at",
                    "colleagues_see",
                    "opened_at"),
            false,
            MOST_ROUNDS,
            SINCE);
    static final PackFile REVIEWS = new PackFile(
            "self-reviews.csv",
            List.of("round", "school", "started_at", "sent_at", "co_sent_at"),
            false,
            MOST_ROUNDS * 5_000,
            SINCE);
    static final PackFile ANSWERS = new PackFile(
            "self-review-answers.csv",
            List.of("round", "school", "statement", "answer", "musts", "reason", "recorded_at", "superseded_at"),
            false,
            250_000,
            SINCE);
    static final PackFile MODERATED = new PackFile(
            "moderated-judgements.csv",
            List.of("round", "school", "statement", "answer", "note", "recorded_at", "superseded_at"),
            false,
            250_000,
            SINCE);

    private final PackSource pack;
    private final FrameworksInPack frameworks;
    private final Map<Integer, PackedRound> rounds = new LinkedHashMap<>();
    private final Map<PackedReview.Key, PackedReview> reviews = new LinkedHashMap<>();

    private ReviewsInPack(PackSource pack, FrameworksInPack frameworks) {
        this.pack = pack;
        this.frameworks = frameworks;
    }

    /** All there is of self-reviews in a pack. */
    record Content(
            List<PackedRound> rounds,
            List<PackedReview> reviews,
            List<PackedJudgement> answers,
            List<PackedJudgement> moderated) {

        Content {
            rounds = List.copyOf(rounds);
            reviews = List.copyOf(reviews);
            answers = List.copyOf(answers);
            moderated = List.copyOf(moderated);
        }
    }

    static Content of(PackSource pack, FrameworksInPack frameworks) {
        var reading = new ReviewsInPack(pack, frameworks);
        pack.rows(ROUNDS.name()).forEach(reading::round);
        pack.rows(REVIEWS.name()).forEach(reading::review);
        var answers = reading.judgements(ANSWERS);
        var moderated = reading.judgements(MODERATED);
        return new Content(
                List.copyOf(reading.rounds.values()), List.copyOf(reading.reviews.values()), answers, moderated);
    }

    private void round(PackRow row) {
        var number = row.whole("round", 1, MOST_ROUNDS);
        var kind = row.word("kind", RoundKind.class);
        var name = row.text("name", 80);
        var edition = edition(row);
        var opens = row.date("opens_on");
        var closes = row.optionalDate("closes_on");
        var closed = row.optionalMoment("closed_at");
        var see = row.word("colleagues_see", ColleaguesSee.class);
        var opened = row.moment("opened_at");
        if (opens.isPresent() && closes.filter(opens.get()::isAfter).isPresent()) {
            row.fault("closes_on", "The round closes before it opens. Correct one of the two days.");
        }
        if (number.isPresent() && rounds.containsKey(number.get())) {
            row.fault("round", "Round %d is there twice. Give one of them another number.".formatted(number.get()));
        } else if (number.isPresent()
                && kind.isPresent()
                && name.isPresent()
                && edition.isPresent()
                && opens.isPresent()
                && see.isPresent()
                && opened.isPresent()) {
            rounds.put(
                    number.get(),
                    new PackedRound(
                            number.get(),
                            kind.get(),
                            name.get(),
                            edition.get(),
                            opens.get(),
                            closes,
                            closed,
                            see.get(),
                            opened.get()));
        }
    }

    private Optional<Edition> edition(PackRow row) {
        var framework = row.text("framework", 40);
        var number = row.whole("edition", 1, 9_999);
        if (framework.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        if (!frameworks.knows(pack, framework.get())) {
            row.fault(
                    "framework",
                    "There is no framework with that key in frameworks.csv, and this portal ships no framework with it either. Correct the key here, or add the framework there.");
            return Optional.empty();
        }
        var edition = frameworks.find(pack, framework.get(), number.get());
        if (edition.isEmpty()) {
            row.fault("edition", "This portal has no such edition of the framework. Bring the portal up to date.");
        } else if (!edition.get().published()) {
            row.fault("edition", "This edition is a draft. A round uses one that is published.");
        }
        return edition.filter(Edition::published);
    }

    private void review(PackRow row) {
        var key = key(row);
        var started = row.optionalMoment("started_at");
        var sent = row.optionalMoment("sent_at");
        var coSent = row.optionalMoment("co_sent_at");
        if (coSent.isPresent() && row.isEmpty("sent_at")) {
            row.fault("co_sent_at", "Nothing was sent that the head could send as well. Fill in sent_at.");
        }
        key.ifPresent(which -> {
            if (reviews.putIfAbsent(which, new PackedReview(which, started, sent, coSent)) != null) {
                row.fault("school", "This school has a self-review in this round already. Keep one of the two lines.");
            }
        });
    }

    /** The round and the school that a row speaks of; empty where either is none, which is reported. */
    private Optional<PackedReview.Key> key(PackRow row) {
        var number = row.whole("round", 1, MOST_ROUNDS);
        var school = row.school("school");
        if (number.isPresent() && !rounds.containsKey(number.get())) {
            if (pack.couldRead(ROUNDS.name())) {
                row.fault(
                        "round",
                        "There is no such round in rounds.csv. Correct the number here, or add the round there.");
            }
            return Optional.empty();
        }
        return number.flatMap(round -> school.map(letter -> new PackedReview.Key(round, letter)));
    }

    private List<PackedJudgement> judgements(PackFile file) {
        var read = new ArrayList<PackedJudgement>();
        for (var row : pack.rows(file.name())) {
            judgement(row, file.equals(ANSWERS)).ifPresent(read::add);
        }
        refuseTwoAtOnce(file, read);
        return read;
    }

    private Optional<PackedJudgement> judgement(PackRow row, boolean own) {
        var key = key(row);
        var words = own ? row.optionalText("reason", LONGEST_REASON) : row.optionalText("note", LONGEST);
        var recorded = row.recorded();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        if (Optional.ofNullable(reviews.get(key.get()))
                .flatMap(PackedReview::sentAt)
                .isEmpty()) {
            if (pack.couldRead(REVIEWS.name())) {
                row.fault(
                        "school",
                        "self-reviews.csv does not say that this school has sent its answers in this round. Only what was sent stands in a pack.");
            }
            return Optional.empty();
        }
        var round = rounds.get(key.get().round());
        var statement = round == null ? Optional.<Statement>empty() : statement(row, round);
        if (round == null || statement.isEmpty()) {
            return Optional.empty();
        }
        var levels = round.edition().content().scale().levels().size();
        var judgement = answer(row, levels);
        var musts = own ? musts(row, statement.get()) : Optional.of(Set.<Integer>of());
        return judgement.isEmpty() || musts.isEmpty() || words.isEmpty() || recorded.isEmpty()
                ? Optional.empty()
                : Optional.of(new PackedJudgement(
                        row.line(),
                        key.get(),
                        statement.get().id(),
                        judgement.get(),
                        musts.get(),
                        words.get(),
                        recorded.get()));
    }

    private static Optional<Statement> statement(PackRow row, PackedRound round) {
        var found = round.statement(row.cell("statement"));
        if (found.isEmpty()) {
            row.fault("statement", "The framework of this round has no statement with this code. Correct the code.");
        }
        return found;
    }

    private static Optional<Judgement> answer(PackRow row, int levels) {
        var found = Judgement.of(row.cell("answer")).filter(judgement -> judgement.level() <= levels);
        if (found.isEmpty()) {
            row.fault(
                    "answer",
                    "Write the number of a level from 1 to %d, na for does not apply, or dk for don't know."
                            .formatted(levels));
        }
        return found;
    }

    private static Optional<Set<Integer>> musts(PackRow row, Statement statement) {
        var cell = row.cell("musts");
        if (cell.isEmpty()) {
            return Optional.of(Set.of());
        }
        var numbers = new TreeSet<Integer>();
        if (MUSTS.matcher(cell).matches()) {
            for (var number : cell.split("; ", -1)) {
                numbers.add(Integer.valueOf(number));
            }
        }
        if (numbers.isEmpty() || numbers.last() > statement.musts().size()) {
            row.fault(
                    "musts",
                    "Write the numbers of what the law asks for and is in place, as in 1; 2. This statement has %d."
                            .formatted(statement.musts().size()));
            return Optional.empty();
        }
        return Optional.of(numbers);
    }

    private void refuseTwoAtOnce(PackFile file, List<PackedJudgement> judgements) {
        var byStatement = new HashMap<List<Object>, List<PackedJudgement>>();
        judgements.forEach(judgement -> byStatement
                .computeIfAbsent(List.of(judgement.review(), judgement.statement()), _ -> new ArrayList<>(1))
                .add(judgement));
        for (var same : byStatement.values()) {
            same.sort(
                    Comparator.comparing((PackedJudgement one) -> one.recorded().at())
                            .thenComparing(PackedJudgement::line));
            for (int next = 1; next < same.size(); next++) {
                var before = same.get(next - 1);
                var after = same.get(next);
                if (before.recorded()
                        .supersededAt()
                        .filter(until -> !until.isAfter(after.recorded().at()))
                        .isEmpty()) {
                    pack.fault(
                            file.name(),
                            Math.max(before.line(), after.line()),
                            "statement",
                            "Line %d answers this statement already, and both stand at the same time. Remove one, or say in superseded_at of the older until when it stood."
                                    .formatted(Math.min(before.line(), after.line())));
                }
            }
        }
    }
}
