package uk.alongside.schools.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;

class ProfileAccess implements AccessExamples {

    private final SchoolProfile profiles;

    ProfileAccess(SchoolProfile profiles) {
        this.profiles = profiles;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(AccessExample.ofThePortal("SchoolProfile.of", target -> profiles.of(target.school()))
                .shows("public profile", profile -> assertThat(profile.name()).isNotBlank()));
    }
}
