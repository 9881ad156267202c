package uk.alongside.schools.register;

/** Knows who may bring the register up to date. */
public interface RegisterGuard {

    /** Whether the person at the keyboard may import the register's files. */
    boolean mayImport();
}
