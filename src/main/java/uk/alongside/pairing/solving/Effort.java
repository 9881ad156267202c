package uk.alongside.pairing.solving;

/**
 * How long to look, counted in steps and never in seconds: the same question with the same effort and seed gives the same
 * proposal on every machine.
 *
 * @param rounds how often the bound is made tighter
 * @param shakes how often the best proposal is disturbed to see whether a better one lies near
 * @param branches how many branches of the search that proves the best one are followed
 */
public record Effort(int rounds, int shakes, int branches, long seed) {

    public Effort {
        if (rounds < 1 || shakes < 0 || branches < 0) {
            throw new IllegalArgumentException("Steps are counted from nought, rounds from one.");
        }
    }

    /** What a project of this size needs. */
    public static Effort forSchools(int schools) {
        if (schools <= 60) {
            return new Effort(200, 60, 300_000, 1);
        }
        if (schools <= 400) {
            return new Effort(150, 40, 0, 1);
        }
        return schools <= 1_500 ? new Effort(60, 10, 0, 1) : new Effort(24, 4, 0, 1);
    }

    public Effort seeded(long other) {
        return new Effort(rounds, shakes, branches, other);
    }

    int steps() {
        return rounds + shakes;
    }
}
