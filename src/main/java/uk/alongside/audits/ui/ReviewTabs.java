package uk.alongside.audits.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.alongside.projects.Roles;
import uk.alongside.projects.ui.ProjectTab;

/** The pages that this module adds to a project. */
@Configuration(proxyBeanMethods = false)
class ReviewTabs {

    @Bean
    ProjectTab reviewsTab() {
        return new ProjectTab("Self-reviews", 15, ReviewsView.class, (Roles roles) -> !roles.isEmpty());
    }
}
