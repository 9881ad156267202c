--liquibase formatted sql
--changeset projects:0007-theme-view
create view v_projects_theme as
select
    theme.project_id,
    project.project_key,
    project.name as project_name,
    project.amber_from,
    project.red_from,
    project.judged_from,
    theme.number as theme,
    theme.name as theme_name,
    (select count(*) from project_descriptor descriptor
        where descriptor.project_id = theme.project_id and descriptor.theme_number = theme.number) as descriptors,
    (select count(*) from project_school school where school.project_id = theme.project_id) as schools
from project_theme theme
join project on project.id = theme.project_id;
--rollback drop view v_projects_theme;
