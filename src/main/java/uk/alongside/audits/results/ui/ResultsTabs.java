package uk.alongside.audits.results.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.alongside.projects.Role;
import uk.alongside.projects.Roles;
import uk.alongside.projects.ui.ProjectTab;

/** The page of results that self-reviews add to a project. */
@Configuration(proxyBeanMethods = false)
class ResultsTabs {

    private static final int AFTER_THE_SELF_REVIEWS = 25;

    @Bean
    ProjectTab resultsTab() {
        return new ProjectTab(
                "Self-review results",
                AFTER_THE_SELF_REVIEWS,
                ProjectResultsView.class,
                (Roles roles) -> roles.has(
                        Role.PROJECT_LEAD,
                        Role.QA_LEAD,
                        Role.EVALUATOR,
                        Role.STEERING_GROUP,
                        Role.COACH,
                        Role.HEAD,
                        Role.SENCO));
    }
}
