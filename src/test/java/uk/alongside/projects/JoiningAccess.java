package uk.alongside.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.access.Target;

/** The head of school A decides for it; everybody else reads, or finds nothing. */
class JoiningAccess implements AccessExamples {

    private static final Sharing ACTIONS = new Sharing(Set.of(SharedKind.ACTIONS), Set.of());

    private final JoiningAgreement agreement;

    JoiningAccess(JoiningAgreement agreement) {
        this.agreement = agreement;
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
                        .shows("own", now -> assertThat(now.acceptance()).isEmpty()));
    }

    private JoiningDecision accept(Target target) {
        return agreement.accept(target.project(), target.school(), 1, Sharing.NOTHING, 0);
    }
}
