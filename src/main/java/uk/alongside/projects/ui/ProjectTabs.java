package uk.alongside.projects.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.alongside.projects.Roles;

/** The pages that this module itself adds to a project. */
@Configuration(proxyBeanMethods = false)
class ProjectTabs {

    @Bean
    ProjectTab workPlanTab() {
        return new ProjectTab("Work plan", 50, WorkPlanView.class, (Roles roles) -> !roles.isEmpty());
    }
}
