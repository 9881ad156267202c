package uk.alongside.frameworks.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.alongside.projects.ui.ProjectTab;

/** The page that this module adds to a project. */
@Configuration(proxyBeanMethods = false)
class FrameworksTab {

    @Bean
    ProjectTab frameworksPage() {
        return new ProjectTab("Frameworks", 55, FrameworksView.class, roles -> !roles.isEmpty());
    }
}
