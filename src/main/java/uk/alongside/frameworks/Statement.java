package uk.alongside.frameworks;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.alongside.schools.Phase;
import uk.alongside.schools.Wording;

/**
 * One thing that a school judges itself on.
 *
 * <p>Where its texts say {@code {learners}}, each setting reads its own word.
 *
 * @param prompts questions that help to think
 * @param evidenceKinds what may show how things are
 * @param settings which kinds of setting it is for; empty for all
 * @param descriptors the codes of the project's descriptors that it speaks to, for instance {@code 2.4}
 * @param worded how it is put to others than the school's staff, or to staff in another language
 */
public record Statement(
        StatementId id,
        String code,
        String text,
        String guidance,
        List<String> prompts,
        List<String> evidenceKinds,
        Set<Phase> settings,
        List<Must> musts,
        List<String> descriptors,
        List<Worded> worded) {

    private static final String ENGLISH = "en";

    public Statement {
        prompts = List.copyOf(prompts);
        evidenceKinds = List.copyOf(evidenceKinds);
        settings = inOrder(settings);
        musts = List.copyOf(musts);
        descriptors = List.copyOf(descriptors);
        worded = List.copyOf(worded);
    }

    private static Set<Phase> inOrder(Collection<Phase> settings) {
        var sorted = EnumSet.noneOf(Phase.class);
        sorted.addAll(settings);
        return Collections.unmodifiableSet(sorted);
    }

    public boolean appliesTo(Phase phase) {
        return settings.isEmpty() || settings.contains(phase);
    }

    /** The statement as a setting of this kind reads it. */
    public String textFor(Phase phase) {
        return LearnerWords.in(text, Wording.of(phase));
    }

    /** The whole statement, guidance and musts included, in these words for learners. */
    public Statement in(Wording wording) {
        return new Statement(
                id,
                code,
                LearnerWords.in(text, wording),
                LearnerWords.in(guidance, wording),
                prompts.stream().map(prompt -> LearnerWords.in(prompt, wording)).toList(),
                evidenceKinds.stream()
                        .map(kind -> LearnerWords.in(kind, wording))
                        .toList(),
                settings,
                musts.stream()
                        .map(must -> new Must(LearnerWords.in(must.text(), wording), must.fromLevel()))
                        .toList(),
                descriptors,
                worded.stream().map(one -> in(one, wording)).toList());
    }

    /**
     * The statement as it is put to these readers: in their language, else in English. Empty where they are not asked it.
     * Staff are always asked, in the statement's own words where no others are written.
     */
    public Optional<Worded> textFor(Reader reader, String language, Phase phase) {
        return wordedFor(reader, language)
                .or(() -> wordedFor(reader, language.split("-", 2)[0]))
                .or(() -> wordedFor(reader, ENGLISH))
                .or(() ->
                        reader == Reader.STAFF ? Optional.of(new Worded(reader, ENGLISH, text, "")) : Optional.empty())
                .map(found -> in(found, Wording.of(phase)));
    }

    /** Whether these readers are asked it, in whatever language. */
    public boolean isAskedOf(Reader reader) {
        return reader == Reader.STAFF || worded.stream().anyMatch(one -> one.reader() == reader);
    }

    private Optional<Worded> wordedFor(Reader reader, String language) {
        return worded.stream()
                .filter(one -> one.reader() == reader && one.language().equalsIgnoreCase(language))
                .findFirst();
    }

    private static Worded in(Worded one, Wording wording) {
        return new Worded(one.reader(), one.language(), LearnerWords.in(one.text(), wording), one.symbol());
    }
}
