package uk.alongside.kernel;

import java.util.List;
import java.util.Set;

/**
 * What a module holds about a person.
 *
 * <p>Every such bean is a file in what a person downloads about themselves, and has its say when a person is erased. A
 * table with a column that points to a person has one that names the column; a test sees to it.
 */
public interface HoldsPersonalData {

    /** What it is, as a heading: "Your account". The person it is about reads it. */
    String title();

    /** What is held, and for how long: sentences that the person reads. */
    String kept();

    /** What becomes of it when the person is erased: a sentence. */
    String onceErased();

    /** The name of its file in the download, without an ending: lower-case letters and hyphens. */
    String file();

    /** The columns that point to a person, as table and column: {@code account.person_id}. */
    Set<String> columns();

    List<String> headings();

    /** Everything that is held about the person, each row with a cell for every heading. */
    List<List<String>> about(AboutPerson person);

    /** Why the person cannot be erased yet, as sentences that say what to do first. Empty where nothing is in the way. */
    default List<String> inTheWay(AboutPerson person) {
        return List.of();
    }

    /** Erases what may go, in the caller's transaction. What others rely on stays under the person's id. */
    void erase(AboutPerson person);
}
