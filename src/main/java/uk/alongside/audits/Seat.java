package uk.alongside.audits;

/** As what the person at the keyboard sits before a sheet. */
enum Seat {
    /** Writes the school's sheet and sends it. */
    SENCO,
    /** Reads the school's sheet and puts their name to it. */
    HEAD,
    /** Writes their own answers. */
    COLLEAGUE;

    boolean writes() {
        return this != HEAD;
    }
}
