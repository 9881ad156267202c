package uk.alongside.projects.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.alongside.projects.Role;
import uk.alongside.projects.Roles;

/** The pages that this module itself adds to a project. */
@Configuration(proxyBeanMethods = false)
class ProjectTabs {

    @Bean
    ProjectTab workPlanTab() {
        return new ProjectTab("Work plan", 50, WorkPlanView.class, (Roles roles) -> !roles.isEmpty());
    }

    @Bean
    ProjectTab joiningTab() {
        return new ProjectTab(
                "Joining",
                60,
                JoiningView.class,
                roles -> roles.has(Role.HEAD, Role.SENCO, Role.SCHOOL_STAFF, Role.COACH));
    }

    @Bean
    ProjectTab peopleTab() {
        return new ProjectTab(
                "People",
                65,
                PeopleView.class,
                roles -> roles.has(Role.PROJECT_LEAD, Role.PROJECT_ADMINISTRATOR, Role.HEAD, Role.SENCO));
    }

    @Bean
    ProjectTab schoolsTab() {
        return new ProjectTab(
                "Schools",
                62,
                SchoolsView.class,
                roles -> roles.has(Role.PROJECT_LEAD, Role.PROJECT_ADMINISTRATOR, Role.QA_LEAD, Role.EVALUATOR));
    }

    @Bean
    ProjectTab packTab() {
        return new ProjectTab("Pack", 90, PackView.class, roles -> roles.has(Role.PROJECT_LEAD, Role.EVALUATOR));
    }

    @Bean
    ProjectTab settingsTab() {
        return new ProjectTab("Settings", 97, ProjectSettingsView.class, roles -> roles.has(Role.PROJECT_LEAD));
    }

    @Bean
    ProjectTab trailTab() {
        return new ProjectTab(
                "Who did what",
                95,
                ProjectTrailView.class,
                roles -> roles.has(Role.PROJECT_LEAD, Role.HEAD, Role.SENCO));
    }

    @Bean
    ProjectTab disclosureTab() {
        return new ProjectTab("Remove words", 97, DisclosureView.class, roles -> roles.has(Role.PROJECT_LEAD));
    }

    @Bean
    ProjectTab retentionTab() {
        return new ProjectTab("Data kept", 96, RetentionView.class, roles -> roles.has(Role.PROJECT_LEAD));
    }
}
