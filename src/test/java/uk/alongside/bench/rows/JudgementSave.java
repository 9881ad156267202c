package uk.alongside.bench.rows;

import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import uk.alongside.audits.RespondentId;
import uk.alongside.audits.RoundKind;
import uk.alongside.audits.SelfReview;
import uk.alongside.bench.Figure;
import uk.alongside.bench.PortalHere;
import uk.alongside.bench.Rounds;
import uk.alongside.bench.Row;
import uk.alongside.bench.Workbench;
import uk.alongside.bench.volumes.MadeUpPeople;
import uk.alongside.bench.volumes.Volume;
import uk.alongside.drafts.Author;
import uk.alongside.drafts.DraftKey;
import uk.alongside.drafts.DraftKind;
import uk.alongside.drafts.DraftWrite;
import uk.alongside.drafts.Keeping;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;

/**
 * Saving one judgement as a browser does, who may and the trail included, over one single-row JDBC update in its own
 * transaction.
 */
public final class JudgementSave implements Row {

    private static final int WARM_UP = 150;
    private static final int ROUNDS = 100;
    private static final int IN_A_ROUND = 20;
    private static final double BOUND = 6;

    @Override
    public String name() {
        return "judgement-save";
    }

    @Override
    public Set<Volume> volumes() {
        return Set.of(Volume.S);
    }

    @Override
    public List<Figure> measure(Workbench bench) throws Exception {
        var portal = bench.portalOn(Volume.S);
        portal.becomeTheOneHere();
        var sheet = Sheet.in(portal);
        var ratio = Rounds.ratio(WARM_UP, ROUNDS, sheet::saveJudgements, () -> update(portal, sheet.review()));
        return List.of(Figure.ratio(
                name(),
                Volume.S.words(),
                ratio,
                BOUND,
                "a single-row JDBC update, %d rounds of %d".formatted(ROUNDS, IN_A_ROUND)));
    }

    private static void update(PortalHere portal, RespondentId review) throws SQLException {
        for (int number = 0; number < IN_A_ROUND; number++) {
            try (var connection = portal.service(DataSource.class).getConnection()) {
                connection.setAutoCommit(false);
                try (var statement =
                        connection.prepareStatement("update audit set revision = revision + 1 where id = ?")) {
                    statement.setObject(1, review.value());
                    if (statement.executeUpdate() != 1) {
                        throw new IllegalStateException("There is nothing to update");
                    }
                }
                connection.commit();
            }
        }
    }

    /** The open sheet of the first school, and whoever writes it. */
    private static final class Sheet {

        private final DraftKind drafts;
        private final Clock clock;
        private final PersonId senco;
        private final RespondentId review;
        private final List<StatementId> statements;
        private final Map<StatementId, Long> versions = new HashMap<>();
        private int saved;

        private Sheet(PortalHere portal, PersonId senco, RespondentId review, List<StatementId> statements) {
            this.drafts = portal.beans().getBeansOfType(DraftKind.class).values().stream()
                    .filter(kind -> kind.name().equals("review"))
                    .findFirst()
                    .orElseThrow();
            this.clock = portal.service(Clock.class);
            this.senco = senco;
            this.review = review;
            this.statements = statements;
        }

        RespondentId review() {
            return review;
        }

        void saveJudgements() {
            for (int number = 0; number < IN_A_ROUND; number++) {
                saved++;
                // Another answer each time round the statements, or nothing would be written.
                save(statements.get(saved % statements.size()), String.valueOf(1 + saved / statements.size() % 4));
            }
        }

        private void save(StatementId statement, String judgement) {
            var write = new DraftWrite(
                    new DraftKey("review", review.value(), statement.value()),
                    new Author.Somebody(senco),
                    Objects.requireNonNull(versions.get(statement)),
                    UUID.randomUUID(),
                    Map.of("judgement", judgement),
                    clock.instant());
            if (ActingAs.person(senco.value()).call(() -> drafts.keep(write)) instanceof Keeping.Kept(var now, var _)) {
                versions.put(statement, now.version());
            } else {
                throw new IllegalStateException("The judgement was not kept");
            }
        }

        static Sheet in(PortalHere portal) {
            var email = new EmailAddress(MadeUpPeople.firstSenco(Volume.key(0)).email());
            var senco = ActingAs.system("bench")
                    .call(() -> portal.service(PersonDirectory.class).findByEmail(email))
                    .orElseThrow()
                    .id();
            return ActingAs.person(senco.value()).call(() -> {
                var reviews = portal.service(SelfReview.class);
                var open = reviews.mine().stream()
                        .filter(line -> line.roundKind() == RoundKind.INTERIM)
                        .findFirst()
                        .orElseThrow()
                        .respondent();
                var marks = reviews.head(open).marks();
                var sheet = new Sheet(
                        portal,
                        senco,
                        open,
                        marks.stream().map(mark -> mark.statement()).toList());
                marks.stream()
                        .map(mark -> mark.area())
                        .distinct()
                        .flatMap(area -> reviews.area(open, area).statements().stream())
                        .forEach(statement -> sheet.versions.put(statement.id(), statement.version()));
                return sheet;
            });
        }
    }
}
