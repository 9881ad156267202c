--liquibase formatted sql
--changeset projects:0001-project
create table project (
    id uuid not null primary key,
    project_key varchar(60) character set ascii collate ascii_bin not null,
    name varchar(120) not null,
    lead_organisation varchar(120) not null,
    funder varchar(120) not null,
    reference varchar(60) not null,
    starts_on date not null,
    ends_on date not null,
    first_half_term varchar(20) character set ascii collate ascii_bin not null,
    schools_are varchar(12) character set ascii collate ascii_bin not null,
    source varchar(400) not null,
    amber_from int not null,
    red_from int not null,
    judged_from int not null,
    recorded_at datetime(6) not null,
    constraint project_key_once unique (project_key),
    constraint project_days_in_order check (ends_on >= starts_on),
    constraint project_thresholds_in_order check (0 < red_from and red_from <= amber_from and amber_from <= 100),
    constraint project_judged_is_a_share check (judged_from between 0 and 100)
) character set utf8mb4;
--rollback drop table project;

--changeset projects:0002-project-theme
create table project_theme (
    project_id uuid not null,
    number int not null,
    name varchar(120) not null,
    primary key (project_id, number),
    constraint project_theme_of foreign key (project_id) references project (id)
) character set utf8mb4;
--rollback drop table project_theme;

--changeset projects:0003-project-descriptor
create table project_descriptor (
    project_id uuid not null,
    code varchar(12) character set ascii collate ascii_bin not null,
    theme_number int not null,
    position int not null,
    label varchar(240) not null,
    primary key (project_id, code),
    constraint project_descriptor_of foreign key (project_id, theme_number) references project_theme (project_id, number)
) character set utf8mb4;
--rollback drop table project_descriptor;

--changeset projects:0004-project-school
create table project_school (
    project_id uuid not null,
    school_id uuid not null,
    letter varchar(3) character set ascii collate ascii_bin not null,
    name varchar(120) not null,
    phase varchar(24) character set ascii collate ascii_bin not null,
    urn varchar(6) character set ascii collate ascii_bin not null,
    may_be_named boolean not null,
    primary key (project_id, school_id),
    constraint project_school_letter_once unique (project_id, letter),
    constraint project_school_of foreign key (project_id) references project (id),
    constraint project_school_in_register foreign key (school_id) references school (id)
) character set utf8mb4;
--rollback drop table project_school;

--changeset projects:0005-project-activity
create table project_activity (
    project_id uuid not null,
    position int not null,
    half_term int not null,
    first_day date,
    last_day date,
    starts time,
    ends time,
    date_note varchar(120) not null,
    kind varchar(40) character set ascii collate ascii_bin not null,
    activity varchar(400) not null,
    who varchar(120) not null,
    primary key (project_id, position),
    constraint project_activity_of foreign key (project_id) references project (id)
) character set utf8mb4;
--rollback drop table project_activity;
