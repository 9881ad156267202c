package uk.alongside.bench.volumes;

/**
 * How much there is to measure on.
 *
 * @param words as it stands in the report
 * @param projects how many projects of about twenty schools
 * @param schools how many schools they have together
 * @param wide how many schools one further project has; 0 where there is none
 */
public record Volume(String name, String words, int projects, int schools, int wide) {

    public static final Volume S = new Volume("S", "S: 1 project, 20 schools", 1, 20, 0);
    public static final Volume M = new Volume("M", "M: 50 projects, 1,000 schools", 50, 1_000, 0);
    public static final Volume L = new Volume("L", "L: 1,200 projects, 23,942 schools", 1_200, 23_942, 0);

    /** For screens of one project: what a page lists is a hundred times as long as in {@link #S}. */
    public static final Volume WIDE = new Volume("W", "M and a project of 2,000 schools", 50, 1_000, 2_000);

    /** The key of a project, counted from 0. */
    public static String key(int project) {
        return "made-up-%04d".formatted(project);
    }

    /** The key of the one project that has many schools. */
    public static String wideKey() {
        return "made-up-wide";
    }
}
