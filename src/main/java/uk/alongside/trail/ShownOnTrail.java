package uk.alongside.trail;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field of an entity whose values may stand on the trail: an enum, a number, a date, an id, never words.
 *
 * <p>Of all other fields the trail says only that they changed.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ShownOnTrail {}
