package uk.alongside.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.access.Target;
import uk.alongside.schools.Phase;

/** The head of school A decides for it; everybody else reads, or finds nothing. */
class JoiningAccess implements AccessExamples {

    private static final Sharing ACTIONS = new Sharing(Set.of(SharedKind.ACTIONS), Set.of());

    private static final LocalDate LATE = LocalDate.of(2026, 1, 12);

    private final JoiningAgreement agreement;
    private final SchoolsTakingPart schools;

    JoiningAccess(JoiningAgreement agreement, SchoolsTakingPart schools) {
        this.agreement = agreement;
        this.schools = schools;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(
                AccessExample.ofASchool(
                                "JoiningAgreement.of", target -> agreement.of(target.project(), target.school()))
                        .showsFor("own", (target, joining) -> assertThat(joining.school())
                                .isEqualTo(target.school()))
                        .showsFor("own two", (target, joining) -> {
                            assertThat(joining.school()).isEqualTo(target.school());
                            assertThat(joining.mayDecide()).isFalse();
                        }),
                AccessExample.ofASchool("JoiningAgreement.accept", this::accept)
                        .shows("own", decision -> assertThat(decision.now().isAccepted())
                                .isTrue()),
                AccessExample.ofASchool("JoiningAgreement.choose", target -> {
                            var accepted = accept(target).now();
                            return agreement.choose(target.project(), target.school(), ACTIONS, accepted.revision());
                        })
                        .shows("own", decision -> assertThat(decision.now().sharing())
                                .isEqualTo(ACTIONS)),
                AccessExample.ofASchool(
                                "JoiningAgreement.shareNothing",
                                target -> agreement.shareNothing(target.project(), target.school()))
                        .shows("own", now -> assertThat(now.sharing()).isEqualTo(Sharing.NOTHING)),
                AccessExample.ofASchool(
                                "JoiningAgreement.takeBack",
                                target -> agreement.takeBack(target.project(), target.school()))
                        .shows("own", now -> assertThat(now.acceptance()).isEmpty()),
                AccessExample.ofAProject("SchoolsTakingPart.summary", target -> schools.summary(target.project()))
                        .shows("may change", summary -> assertThat(summary.mayChange())
                                .isTrue())
                        .shows("reads", summary -> assertThat(summary.mayChange())
                                .isFalse()),
                AccessExample.ofAProject(
                        "SchoolsTakingPart.lines",
                        target -> schools.lines(target.project(), SchoolsShown.ALL, Pageable.ofSize(50))),
                AccessExample.ofAProject(
                        "SchoolsTakingPart.join",
                        target -> schools.join(
                                target.project(),
                                new LateSchool(
                                        Optional.empty(),
                                        "Late School (invented)",
                                        Optional.of(Phase.PRIMARY),
                                        LATE,
                                        "It was asked later."))),
                AccessExample.doingToAProject(
                        "SchoolsTakingPart.withdraw",
                        target -> schools.withdraw(target.project(), target.school(), LATE, "Its head has left.")),
                AccessExample.doingToAProject("SchoolsTakingPart.undo", target -> {
                    schools.withdraw(target.project(), target.school(), LATE, "Its head has left.");
                    schools.undo(target.project(), target.school());
                }));
    }

    private JoiningDecision accept(Target target) {
        return agreement.accept(target.project(), target.school(), 1, Sharing.NOTHING, 0);
    }
}
