package uk.alongside.indicators.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.alongside.projects.Roles;
import uk.alongside.projects.ui.ProjectTab;

/** The page that this module adds to a project; every role opens something of it. */
@Configuration(proxyBeanMethods = false)
class IndicatorsTabs {

    private static final int FIRST = 10;

    @Bean
    ProjectTab boardTab() {
        return new ProjectTab("Board", FIRST, BoardView.class, (Roles roles) -> !roles.isEmpty());
    }
}
