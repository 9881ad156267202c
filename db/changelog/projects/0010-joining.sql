--liquibase formatted sql

-- Rows are added and never changed, but for the moment at which they cease to stand; one that stands is superseded at the
-- end of time. See docs/decisions/0018-joining-and-sharing.md.

--changeset projects:0010-joining-revision
alter table project_school add column joining_revision int not null default 0;
--rollback alter table project_school drop column joining_revision;

--changeset projects:0011-joining-acceptance
create table joining_acceptance (
    project_id uuid not null,
    school_id uuid not null,
    text_version int not null,
    accepted_by uuid not null,
    taken_back_by uuid,
    recorded_at datetime(6) not null,
    superseded_at datetime(6) not null default '9999-12-31 23:59:59.999999',
    primary key (project_id, school_id, superseded_at),
    constraint joining_acceptance_of foreign key (project_id, school_id)
        references project_school (project_id, school_id),
    constraint joining_acceptance_in_order check (superseded_at > recorded_at)
) character set utf8mb4;
--rollback drop table joining_acceptance;

--changeset projects:0012-sharing-choice
create table sharing_choice (
    project_id uuid not null,
    school_id uuid not null,
    partner_answers boolean not null,
    partner_evidence boolean not null,
    partner_logs boolean not null,
    partner_actions boolean not null,
    partner_board boolean not null,
    group_answers boolean not null,
    group_evidence boolean not null,
    group_logs boolean not null,
    group_actions boolean not null,
    group_board boolean not null,
    chosen_by uuid not null,
    recorded_at datetime(6) not null,
    superseded_at datetime(6) not null default '9999-12-31 23:59:59.999999',
    primary key (project_id, school_id, superseded_at),
    constraint sharing_choice_of foreign key (project_id, school_id) references project_school (project_id, school_id),
    constraint sharing_choice_in_order check (superseded_at > recorded_at)
) character set utf8mb4;
--rollback drop table sharing_choice;
