package uk.alongside.bench.rows;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import uk.alongside.audits.ColleaguesSee;
import uk.alongside.audits.NewRound;
import uk.alongside.audits.RespondentId;
import uk.alongside.audits.ReviewLine;
import uk.alongside.audits.RoundKind;
import uk.alongside.audits.Rounds;
import uk.alongside.audits.SelfReview;
import uk.alongside.bench.Figure;
import uk.alongside.bench.PortalHere;
import uk.alongside.bench.Row;
import uk.alongside.bench.Workbench;
import uk.alongside.bench.volumes.Volume;
import uk.alongside.drafts.Author;
import uk.alongside.drafts.DraftKey;
import uk.alongside.drafts.DraftKind;
import uk.alongside.drafts.DraftWrite;
import uk.alongside.drafts.Keeping;
import uk.alongside.frameworks.EditionLine;
import uk.alongside.frameworks.Frameworks;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.Accounts;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.JoiningAgreement;
import uk.alongside.projects.Participation;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.projects.Sharing;
import uk.alongside.schools.SchoolId;

/**
 * Saving one judgement as a browser does, who may and the trail included, over one single-row JDBC update in its own
 * transaction.
 */
public final class JudgementSave implements Row {

    private static final int WARM_UP = 150;
    private static final int ROUNDS = 100;
    private static final int IN_A_ROUND = 20;
    private static final double BOUND = 6;

    private static final ActingAs PORTAL = ActingAs.system("bench");
    private static final EmailAddress SENCO = new EmailAddress("senco@bench.example");
    private static final String FRAMEWORK = "send-review";
    private static final LocalDate SINCE = LocalDate.of(2024, 9, 2);

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
        var ratio = uk.alongside.bench.Rounds.ratio(
                WARM_UP, ROUNDS, sheet::saveJudgements, () -> update(portal, sheet.review()));
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

    /** The sheet of the first school, and whoever writes it. */
    private static final class Sheet {

        private final DraftKind drafts;
        private final Clock clock;
        private final PersonId senco;
        private final RespondentId review;
        private final List<StatementId> statements;
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
                var key = new DraftKey(
                        "review",
                        review.value(),
                        statements.get(saved % statements.size()).value());
                // Another answer each time round the statements, or nothing would be written.
                var judgement = String.valueOf(1 + saved / statements.size() % 4);
                var kept = ActingAs.person(senco.value())
                        .call(() -> drafts.keep(new DraftWrite(
                                key,
                                new Author.Somebody(senco),
                                Long.MAX_VALUE,
                                UUID.randomUUID(),
                                Map.of("judgement", judgement),
                                clock.instant())));
                if (!(kept instanceof Keeping.Kept)) {
                    throw new IllegalStateException("The judgement was not kept: " + kept);
                }
            }
        }

        static Sheet in(PortalHere portal) {
            var project =
                    portal.asLead(() -> portal.service(ProjectDirectory.class).byKey(Volume.key(0)));
            var school = portal.asLead(() -> portal.service(ProjectDirectory.class)
                    .schoolsOf(project.id())
                    .getFirst()
                    .id());
            var senco = PORTAL.call(() -> senco(portal, project, school));
            var line = line(portal, senco).orElseGet(() -> {
                openRound(portal, project);
                return line(portal, senco).orElseThrow();
            });
            var marks = ActingAs.person(senco.value())
                    .call(() -> portal.service(SelfReview.class).head(line.respondent()))
                    .marks();
            return new Sheet(
                    portal,
                    senco,
                    line.respondent(),
                    marks.stream().map(mark -> mark.statement()).toList());
        }

        private static Optional<ReviewLine> line(PortalHere portal, PersonId senco) {
            return ActingAs.person(senco.value())
                    .call(() -> portal.service(SelfReview.class).mine())
                    .stream()
                    .filter(line -> line.roundKind() == RoundKind.INTERIM)
                    .findFirst();
        }

        private static void openRound(PortalHere portal, Project project) {
            portal.asLead(() -> {
                var edition = portal.service(Frameworks.class).published(project.id()).stream()
                        .filter(one -> one.framework().key().equals(FRAMEWORK))
                        .map(EditionLine::id)
                        .findFirst()
                        .orElseThrow();
                return portal.service(Rounds.class)
                        .open(
                                project.id(),
                                new NewRound(
                                        RoundKind.INTERIM,
                                        "To measure with",
                                        edition,
                                        SINCE,
                                        Optional.empty(),
                                        ColleaguesSee.NOTHING));
            });
        }

        /** Head and SENCO in one, who has accepted the agreement. */
        private static PersonId senco(PortalHere portal, Project project, SchoolId school) {
            var known = portal.service(PersonDirectory.class).findByEmail(SENCO);
            if (known.isPresent()) {
                return known.get().id();
            }
            var person = portal.service(Accounts.class).openWithoutPassword("Sam of the bench", SENCO);
            for (var role : List.of(Role.HEAD, Role.SENCO)) {
                portal.service(ProjectTeam.class)
                        .addParticipation(new Participation(
                                person, project.id(), role, Optional.of(school), SINCE, Optional.empty()));
            }
            ActingAs.person(person.value()).run(() -> portal.service(JoiningAgreement.class)
                    .accept(project.id(), school, 1, Sharing.NOTHING, 0));
            return person;
        }
    }
}
