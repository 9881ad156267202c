package uk.alongside.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A module that keeps words of a project: it finds those that were disclosed by mistake, and removes them.
 *
 * <p>A table of a project with a column for words has such a bean that names the column; a test sees to it.
 */
public interface HoldsWords {

    /** What it is, as a heading: "Work plan". */
    String kind();

    /** The columns it looks into, as table and column: {@code project_activity.activity}. */
    Set<String> columns();

    List<Place> find(Where where, SoughtWords words);

    /**
     * Puts {@link SoughtWords#REMOVED} in the place of the words, in the caller's transaction, wherever they still stand.
     *
     * @param leave places where the words stay
     * @return the places from which they are gone
     */
    List<Place> remove(Where where, SoughtWords words, Set<String> leave);

    /**
     * Where to look.
     *
     * @param key the project's key, as links to it have it
     * @param people who takes part or took part
     * @param addresses who was invited
     */
    record Where(SubjectRef project, String key, String name, Set<UUID> people, Set<String> addresses) {}

    /**
     * One place where the words stand.
     *
     * @param id tells it from all other places
     * @param what where it is, in words
     * @param excerpt what stands around the words; empty where whoever looks for them may not read it
     * @param since when they were stored
     */
    record Place(String id, String what, String excerpt, Instant since) {}
}
