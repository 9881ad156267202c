package uk.alongside.schools.profile;

import uk.alongside.schools.rules.Words;

/** A kind of published file that has figures of schools, as the register keeps them apart. */
enum FigureSource {
    SEN_CENSUS("special educational needs by school", true),
    CENSUS("school census", true),
    ABSENCE("absence by school", false),
    EXCLUSIONS("exclusions and suspensions by school", false);

    private final String file;
    private final boolean takenInJanuary;

    FigureSource(String file, boolean takenInJanuary) {
        this.file = file;
        this.takenInJanuary = takenInJanuary;
    }

    String file() {
        return file;
    }

    /** {@code school census, January 2019}, {@code absence by school, 2018/19}. */
    String inWords(int begins) {
        if (begins == 0) {
            return file + "; the file does not say its year";
        }
        return takenInJanuary
                ? "%s, January %d".formatted(file, begins + 1)
                : "%s, %s".formatted(file, Words.schoolYear(begins));
    }
}
