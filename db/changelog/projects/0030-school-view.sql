--liquibase formatted sql
--changeset projects:0030-school-view
create view v_projects_school as
select
    school.project_id,
    project.project_key,
    project.name as project_name,
    school.school_id,
    school.letter,
    school.name,
    school.phase
from project_school school
join project on project.id = school.project_id;
--rollback drop view v_projects_school;
