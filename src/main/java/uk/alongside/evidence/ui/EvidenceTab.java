package uk.alongside.evidence.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.alongside.projects.Role;
import uk.alongside.projects.ui.ProjectTab;

/** The page that this module adds to a project, for those who have schools of their own there. */
@Configuration(proxyBeanMethods = false)
class EvidenceTab {

    @Bean
    ProjectTab evidence() {
        return new ProjectTab(
                "Evidence",
                45,
                EvidenceView.class,
                roles -> roles.has(Role.HEAD, Role.SENCO, Role.SCHOOL_STAFF, Role.COACH));
    }
}
