package uk.alongside.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How a service method is called, so that the access table can be held against it.
 *
 * <p>A method about a project is also aimed at another project and at one that does not exist; one about a school also at
 * another school. Where a cell says more than {@code allow}, the example says how to see that the answer has just that
 * reach.
 *
 * @param <T> what the call gives back
 */
public final class AccessExample<T> {

    /** What a method is about, and so where else it has to be tried. */
    enum About {
        THE_PORTAL,
        A_PROJECT,
        A_SCHOOL
    }

    private final String name;
    private final About about;
    private final Function<Target, T> call;
    private final Map<String, BiConsumer<Target, T>> reaches = new LinkedHashMap<>();

    private AccessExample(String name, About about, Function<Target, T> call) {
        this.name = name;
        this.about = about;
        this.call = call;
    }

    /**
     * A method that is about no project.
     *
     * @param name the first cell of its row in the table
     */
    public static <T> AccessExample<T> ofThePortal(String name, Function<Target, T> call) {
        return new AccessExample<>(name, About.THE_PORTAL, call);
    }

    public static <T> AccessExample<T> ofAProject(String name, Function<Target, T> call) {
        return new AccessExample<>(name, About.A_PROJECT, call);
    }

    public static <T> AccessExample<T> ofASchool(String name, Function<Target, T> call) {
        return new AccessExample<>(name, About.A_SCHOOL, call);
    }

    /** The same for a method that gives nothing back. */
    private static AccessExample<Boolean> doing(About about, String name, Consumer<Target> call) {
        return new AccessExample<>(name, about, target -> {
            call.accept(target);
            return true;
        });
    }

    public static AccessExample<Boolean> doingToThePortal(String name, Consumer<Target> call) {
        return doing(About.THE_PORTAL, name, call);
    }

    public static AccessExample<Boolean> doingToAProject(String name, Consumer<Target> call) {
        return doing(About.A_PROJECT, name, call);
    }

    /** How far a cell with this word reaches; the assertion fails where the answer tells more, or less. */
    public AccessExample<T> shows(String word, Consumer<T> assertion) {
        return showsFor(word, (target, answer) -> assertion.accept(answer));
    }

    /** The same for an answer that depends on who asks. */
    public AccessExample<T> showsFor(String word, BiConsumer<Target, T> assertion) {
        reaches.put(word, assertion);
        return this;
    }

    String name() {
        return name;
    }

    boolean isAboutAProject() {
        return about != About.THE_PORTAL;
    }

    boolean isAboutASchool() {
        return about == About.A_SCHOOL;
    }

    boolean knows(String word) {
        return reaches.containsKey(word);
    }

    T callOn(Target target) {
        return call.apply(target);
    }

    void callAndCheck(String word, Target target) {
        var answer = call.apply(target);
        var reach = reaches.get(word);
        if (reach != null) {
            reach.accept(target, answer);
        } else if (!word.equals(AccessTable.ALLOW)) {
            throw new AssertionError(
                    "%s has a cell \"%s\", and no example says what that shows.".formatted(name, word));
        }
    }
}
