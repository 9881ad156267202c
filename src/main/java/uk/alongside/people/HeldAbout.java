package uk.alongside.people;

/**
 * One kind of thing that is held about a person, as they read it.
 *
 * @param kept what is held and for how long
 * @param onceErased what becomes of it when the person is erased
 * @param rows how many rows of it there are about this person
 */
public record HeldAbout(String title, String kept, String onceErased, int rows) {}
