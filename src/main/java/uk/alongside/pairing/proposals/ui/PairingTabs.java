package uk.alongside.pairing.proposals.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.alongside.projects.Role;
import uk.alongside.projects.Roles;
import uk.alongside.projects.ui.ProjectTab;

/** The page that this module adds to a project; the way to its others stands on it. */
@Configuration(proxyBeanMethods = false)
class PairingTabs {

    @Bean
    ProjectTab pairingTab() {
        return new ProjectTab("Pairing", 20, PairingView.class, PairingTabs::isShown);
    }

    private static boolean isShown(Roles roles) {
        return roles.held().stream().anyMatch(held -> held.role() != Role.FUNDER);
    }
}
