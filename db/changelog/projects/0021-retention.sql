--liquibase formatted sql

--changeset projects:0033-project-retention
-- Until when a project's personal data is kept, where its lead has set another day than two years after its end.
create table project_retention (
    project_id uuid not null primary key,
    keep_until date not null,
    set_by uuid not null,
    set_at datetime(6) not null,
    constraint project_retention_of foreign key (project_id) references project (id)
) character set utf8mb4;
--rollback drop table project_retention;
