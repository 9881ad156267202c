package uk.alongside.trail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.SubjectRef;

/**
 * The record of who did what, when.
 *
 * <p>Changes of entities come here by themselves. This is the way in for the rest: what happens without an entity, and
 * runs that change so much at once that one line tells more than thousands. All is written in the caller's
 * transaction, and gone with it when it is rolled back.
 */
@Component
public class Trail {

    /** The portal itself: what concerns accounts and the machine is read in its trail. */
    public static final SubjectRef PORTAL = new SubjectRef("portal", new UUID(0, 0));

    static final String ERASED = "erased a payload";
    static final String READ = "read";

    private static final String ENTRY = "trail-entry";

    private final TrailRows rows;
    private final EntityManagerFactory entityManagers;
    private final Clock clock;

    Trail(TrailRows rows, EntityManagerFactory entityManagers, Clock clock) {
        this.rows = rows;
        this.entityManagers = entityManagers;
        this.clock = clock;
    }

    /**
     * Puts on record what the person at the keyboard did.
     *
     * @param what a verb and its object in lower-case words, such as {@code signed in}
     * @param subject what it was done to
     * @param scope in whose trail it is read
     */
    @Transactional
    public void record(String what, SubjectRef subject, SubjectRef scope) {
        record(what, subject, scope, "");
    }

    /**
     * The same with a detail.
     *
     * @param detail counts, dates, kinds; never words that somebody wrote, never a name
     */
    @Transactional
    public void record(String what, SubjectRef subject, SubjectRef scope, String detail) {
        rows.add(TrailEntry.of(clock, Actor.now(), what, subject, scope, Optional.empty(), detail));
    }

    /**
     * The same, read in a second trail as well.
     *
     * @param also for instance the school in a project
     */
    @Transactional
    public void record(String what, SubjectRef subject, SubjectRef scope, SubjectRef also, String detail) {
        rows.add(TrailEntry.of(clock, Actor.now(), what, subject, scope, Optional.of(also), detail));
    }

    /**
     * Puts on record that the person at the keyboard has read words that another organisation wrote: one line a person,
     * thing and day, however often they come back to it. Whatever shows a school's narrative to somebody else calls this.
     *
     * @param narrative what was read, such as a visit's log
     * @param organisation whose words they are, usually a school: it reads the line in its own trail
     * @param scope in whose trail it is read besides, usually the project's
     */
    @Transactional
    public void read(SubjectRef narrative, SubjectRef organisation, SubjectRef scope) {
        var today = SchoolTime.endOf(SchoolTime.today(clock).minusDays(1));
        if (!rows.didSince(Actor.now(), READ, narrative, today)) {
            rows.add(TrailEntry.of(clock, Actor.now(), READ, narrative, scope, Optional.of(organisation), ""));
        }
    }

    /**
     * Does the work and leaves one entry for it, however many entities it changes.
     *
     * <p>The whole run is one transaction: the caller's, or else its own. Within another bulk run it is part of that.
     *
     * @param what a verb and its object in lower-case words, such as {@code imported a pack}
     * @param detail counts, dates, kinds; never words that somebody wrote, never a name
     */
    @Transactional
    public <T> T bulk(SubjectRef scope, String what, String detail, Supplier<T> work) {
        var entityManager = currentEntityManager();
        var session = entityManager.unwrap(SharedSessionContractImplementor.class);
        if (EntityTrail.isSilentFor(session)) {
            return work.get();
        }
        entityManager.flush();
        var answer = ScopedValue.where(EntityTrail.SILENT, session).call(() -> {
            var given = work.get();
            entityManager.flush();
            return given;
        });
        record(what, scope, scope, detail);
        return answer;
    }

    /**
     * Erases what the entries about a thing tell beyond the bare fact, after words were disclosed by mistake.
     *
     * <p>The entries stay, the chain of seals still holds, and each erasure is itself on record.
     */
    @Transactional
    public void erasePayloads(SubjectRef subject, SubjectRef scope) {
        rows.ofSubject(subject).forEach(entry -> erasePayload(entry, scope));
    }

    /** The same for one entry. */
    void erasePayload(UUID entry, SubjectRef scope) {
        rows.erasePayload(entry);
        record(ERASED, erased(entry), scope);
    }

    /** When things of this kind were done within a scope since a moment, and by whom: "exported a pack". */
    @Transactional(readOnly = true)
    public List<Done> doneSince(SubjectRef scope, String what, Instant since) {
        return rows.doneSince(scope, what, since).stream()
                .map(entry -> new Done(entry.at(), entry.actor().person()))
                .toList();
    }

    /** That something was done. By whom is empty where a part of the portal did it. */
    public record Done(Instant at, Optional<UUID> by) {}

    static SubjectRef erased(UUID entry) {
        return new SubjectRef(ENTRY, entry);
    }

    private EntityManager currentEntityManager() {
        var current = EntityManagerFactoryUtils.getTransactionalEntityManager(entityManagers);
        if (current == null) {
            throw new IllegalStateException("A bulk run needs a transaction of the portal's database.");
        }
        return current;
    }
}
