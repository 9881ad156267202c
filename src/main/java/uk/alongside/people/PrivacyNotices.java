package uk.alongside.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.trail.Trail;

/**
 * The privacy notice, and who accepted which version of it.
 *
 * <p>Its text is part of the portal. A change of its meaning is a new version, in a file beside the old one.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class PrivacyNotices {

    private static final int CURRENT = 1;
    private static final String HEADING = "# ";

    private final PrivacyNotice current = read(CURRENT);

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Clock clock;

    PrivacyNotices(JdbcClient jdbc, CurrentUser currentUser, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /** The notice as it stands now, for anybody. */
    @PreAuthorize("permitAll()")
    public PrivacyNotice current() {
        return current;
    }

    /** Puts on record that the person at the keyboard has accepted the notice. Accepting again changes nothing. */
    public void accept(int version) {
        var person = currentUser.id();
        if (version != current.version()) {
            throw new RuleBroken("The privacy notice has changed in the meantime. Please read it again.", "notice");
        }
        var noted = jdbc.sql("insert ignore into notice_acceptance (person_id, notice_version, accepted_at)"
                        + " values (?, ?, ?)")
                .params(person.value(), version, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        if (noted > 0) {
            trail.record(
                    "accepted the privacy notice",
                    new SubjectRef("person", person.value()),
                    Trail.PORTAL,
                    "version " + version);
        }
    }

    private static PrivacyNotice read(int version) {
        try (var file = new ClassPathResource("privacy-notice-%d.txt".formatted(version), PrivacyNotices.class)
                .getInputStream()) {
            var sections = new ArrayList<PrivacyNotice.Section>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> {
                        if (line.startsWith(HEADING)) {
                            sections.add(
                                    new PrivacyNotice.Section(line.substring(HEADING.length()), new ArrayList<>()));
                        } else {
                            sections.getLast().paragraphs().add(line);
                        }
                    });
            return new PrivacyNotice(version, sections);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
