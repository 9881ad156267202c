package uk.alongside.trail;

import jakarta.transaction.Synchronization;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.PostCollectionRecreateEvent;
import org.hibernate.event.spi.PostCollectionRecreateEventListener;
import org.hibernate.event.spi.PostCollectionUpdateEvent;
import org.hibernate.event.spi.PostCollectionUpdateEventListener;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import uk.alongside.kernel.SubjectRef;

/**
 * Sees every change of every entity, and writes the transaction's entries in one batch just before it commits.
 *
 * <p>Several changes of one thing in one transaction are one entry.
 */
class EntityTrail
        implements PostInsertEventListener,
                PostUpdateEventListener,
                PostDeleteEventListener,
                PostCollectionUpdateEventListener,
                PostCollectionRecreateEventListener {

    /** The session whose changes a bulk run answers for. */
    static final ScopedValue<SharedSessionContractImplementor> SILENT = ScopedValue.newInstance();

    private static final ClassValue<Set<String>> SHOWN = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> entity) {
            return Stream.<Class<?>>iterate(entity, Objects::nonNull, Class::getSuperclass)
                    .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                    .filter(field -> field.isAnnotationPresent(ShownOnTrail.class))
                    .map(Field::getName)
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    private final Clock clock;
    private final Map<SharedSessionContractImplementor, Pending> pending = new ConcurrentHashMap<>();

    EntityTrail(Clock clock) {
        this.clock = clock;
    }

    static boolean isSilentFor(SharedSessionContractImplementor session) {
        return SILENT.isBound() && SILENT.get() == session;
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        note(event.getSession(), TrailEntry.MADE, event.getEntity(), event.getId())
                .ifPresent(change -> {
                    var names = event.getPersister().getPropertyNames();
                    for (var property = 0; property < names.length; property++) {
                        if (isShown(event.getEntity(), names[property]) && event.getState()[property] != null) {
                            change.add(names[property], "", plain(names[property], event.getState()[property]));
                        }
                    }
                });
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        note(event.getSession(), TrailEntry.CHANGED, event.getEntity(), event.getId())
                .ifPresent(change -> addChanges(event, change));
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        note(event.getSession(), TrailEntry.REMOVED, event.getEntity(), event.getId());
    }

    @Override
    public void onPostUpdateCollection(PostCollectionUpdateEvent event) {
        noteCollection(event);
    }

    @Override
    public void onPostRecreateCollection(PostCollectionRecreateEvent event) {
        noteCollection(event);
    }

    private void noteCollection(AbstractCollectionEvent event) {
        var owner = event.getAffectedOwnerOrNull();
        var id = event.getAffectedOwnerIdOrNull();
        if (owner == null || id == null || event.getCollectionPersister().isInverse()) {
            return; // the other side of the association tells
        }
        var role = event.getCollectionPersister().getRole();
        note(event.getSession(), TrailEntry.CHANGED, owner, id)
                .ifPresent(change -> change.add(role.substring(role.lastIndexOf('.') + 1)));
    }

    private void addChanges(PostUpdateEvent event, Change change) {
        var persister = event.getPersister();
        int @Nullable [] dirty = event.getDirtyProperties();
        if (dirty == null) {
            return; // changed without having been read: that it changed is all we know
        }
        for (var property : dirty) {
            if (persister.isVersioned() && property == persister.getVersionPropertyIndex()) {
                continue;
            }
            addChange(event, change, persister, property);
        }
    }

    private void addChange(PostUpdateEvent event, Change change, EntityPersister persister, int property) {
        var name = persister.getPropertyNames()[property];
        @Nullable Object @Nullable [] before = event.getOldState();
        if (isShown(event.getEntity(), name) && before != null) {
            change.add(name, plain(name, before[property]), plain(name, event.getState()[property]));
        } else {
            change.add(name);
        }
    }

    private Optional<Change> note(SharedSessionContractImplementor session, String action, Object entity, Object id) {
        if (entity.getClass().isAnnotationPresent(OffTrail.class) || isSilentFor(session)) {
            return Optional.empty();
        }
        var changes = pending.computeIfAbsent(session, this::pendingIn);
        return Optional.of(changes.of(action, entity, new SubjectRef(kindOf(entity), uuidIn(id))));
    }

    private Pending pendingIn(SharedSessionContractImplementor session) {
        if (!session.isTransactionInProgress()) {
            throw new IllegalStateException("An entity was changed without a transaction.");
        }
        var changes = new Pending(session);
        session.getTransactionCoordinator().getLocalSynchronizations().registerSynchronization(changes);
        return changes;
    }

    private static boolean isShown(Object entity, String property) {
        return SHOWN.get(entity.getClass()).contains(property);
    }

    private static String plain(String property, @Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case Enum<?> one -> words(one.name());
            case Number number -> number.toString();
            case Boolean yes -> yes ? "yes" : "no";
            case TemporalAccessor time -> time.toString();
            case UUID id -> id.toString();
            case Record id when isId(id) -> uuidIn(id).toString();
            default ->
                throw new IllegalStateException(
                        "Only enums, numbers, yes or no, dates and ids are shown on the trail, and " + property
                                + " is a " + value.getClass().getSimpleName() + ".");
        };
    }

    private static boolean isId(Record value) {
        var components = value.getClass().getRecordComponents();
        return components.length == 1 && components[0].getType() == UUID.class;
    }

    private static String kindOf(Object entity) {
        return entity instanceof OnTrail onTrail ? onTrail.trailKind() : kindOf(entity.getClass());
    }

    /** {@code CoachVisit} is a {@code coach-visit}. */
    static String kindOf(Class<?> type) {
        return words(type.getSimpleName()).replace(' ', '-');
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** The id itself, the one within an id record, or the first of those that make up an id. */
    private static UUID uuidIn(Object id) {
        return findUuid(id)
                .orElseThrow(() -> new IllegalStateException("An entity on the trail has a UUID in its id, and "
                        + id.getClass().getSimpleName() + " has none."));
    }

    private static Optional<UUID> findUuid(@Nullable Object id) {
        if (id instanceof UUID uuid) {
            return Optional.of(uuid);
        }
        if (id == null || id.getClass().getName().startsWith("java.")) {
            return Optional.empty();
        }
        try {
            for (var field : id.getClass().getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                field.setAccessible(true);
                var found = findUuid(field.get(id));
                if (found.isPresent()) {
                    return found;
                }
            }
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
        return Optional.empty();
    }

    /** The changes of one transaction, on their way to the trail. */
    private final class Pending implements Synchronization {

        private final SharedSessionContractImplementor session;
        private final Map<SubjectRef, Map<String, Change>> changes = new LinkedHashMap<>();

        Pending(SharedSessionContractImplementor session) {
            this.session = session;
        }

        /** What is made and then changed at once was made. */
        Change of(String action, Object entity, SubjectRef subject) {
            var known = changes.computeIfAbsent(subject, first -> new LinkedHashMap<>());
            if (action.equals(TrailEntry.CHANGED) && known.containsKey(TrailEntry.MADE)) {
                return new Change(Actor.now(), entity); // told already
            }
            return known.computeIfAbsent(action, first -> new Change(Actor.now(), entity));
        }

        @Override
        public void beforeCompletion() {
            session.doWork(connection -> {
                try (var statement = connection.prepareStatement(TrailRows.INSERT)) {
                    for (var ofSubject : changes.entrySet()) {
                        for (var change : ofSubject.getValue().entrySet()) {
                            TrailRows.bind(
                                    statement, change.getValue().entry(clock, change.getKey(), ofSubject.getKey()));
                            statement.addBatch();
                        }
                    }
                    statement.executeBatch();
                }
            });
        }

        @Override
        public void afterCompletion(int status) {
            pending.remove(session);
        }
    }

    /** What changed in one thing, in the order of the first change of each property. */
    private static final class Change {

        private final Actor actor;
        private final Object entity;
        private final Map<String, @Nullable Values> properties = new LinkedHashMap<>();

        Change(Actor actor, Object entity) {
            this.actor = actor;
            this.entity = entity;
        }

        void add(String property) {
            properties.putIfAbsent(property, null);
        }

        void add(String property, String before, String after) {
            var known = properties.get(property);
            properties.put(property, new Values(known == null ? before : known.before(), after));
        }

        TrailEntry entry(Clock clock, String action, SubjectRef subject) {
            var home = entity instanceof OnTrail onTrail ? Optional.of(onTrail) : Optional.<OnTrail>empty();
            return TrailEntry.of(
                    clock,
                    actor,
                    action,
                    subject,
                    home.map(OnTrail::trailScope).orElse(subject),
                    home.flatMap(OnTrail::alsoOnTrailOf),
                    payload());
        }

        private String payload() {
            return properties.entrySet().stream()
                    .map(property -> words(property.getKey())
                            + Optional.ofNullable(property.getValue())
                                    .map(Values::inWords)
                                    .orElse(""))
                    .collect(Collectors.joining(", "));
        }
    }

    private record Values(String before, String after) {

        String inWords() {
            return before.isEmpty() ? " " + after : " from " + before + " to " + after;
        }
    }
}
