package uk.alongside.trail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
        for (var entry : rows.ofSubject(subject)) {
            rows.erasePayload(entry);
            record(ERASED, erased(entry), scope);
        }
    }

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
