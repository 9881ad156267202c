package uk.alongside.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.PersonId;

/**
 * Something that one person is to be told by mail, once.
 *
 * <p>The sentences are our own fixed words with the names of projects, schools and people in them; what somebody wrote is
 * read behind the link and never stands in a mail. Characters that could break a header or turn text around are taken out.
 *
 * @param person who it is, if they are known here already
 * @param fact what happened, as a key that stays the same: {@code invitation:<id>:2}; nobody is told one fact twice
 * @param linkPath where to go on, from the portal's root: {@code /projects/harbour-2026}
 * @param linkWords what the link says
 */
public record MailFact(
        EmailAddress to,
        Optional<PersonId> person,
        String fact,
        MailKind kind,
        String subject,
        List<String> sentences,
        String linkPath,
        String linkWords) {

    static final int LONGEST_SUBJECT = 150;

    private static final int LONGEST_SENTENCE = 600;
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_LINK_WORDS = 80;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9:._-]{1,200}");
    private static final Pattern PATH = Pattern.compile("/(?!/)[A-Za-z0-9/_.~%?&=:@!$'()*+,;-]*");

    public MailFact {
        if (!KEY.matcher(fact).matches()) {
            throw new IllegalArgumentException("Not the key of a fact: " + fact);
        }
        if (linkPath.length() > LONGEST_LINK || !PATH.matcher(linkPath).matches()) {
            throw new IllegalArgumentException("Not a place on the portal: " + linkPath);
        }
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("A mail says something.");
        }
        subject = OneLine.of(subject, LONGEST_SUBJECT);
        sentences = sentences.stream()
                .map(sentence -> OneLine.of(sentence, LONGEST_SENTENCE))
                .toList();
        linkWords = OneLine.of(linkWords, LONGEST_LINK_WORDS);
        if (subject.isEmpty() || linkWords.isEmpty()) {
            throw new IllegalArgumentException("A mail has a subject and a link with words.");
        }
    }

    /** Without the link, which may let somebody in: what is printed may be kept. */
    @Override
    public String toString() {
        return "MailFact[" + kind + " " + fact + "]";
    }
}
