--liquibase formatted sql

-- Pairs that were confirmed. Who is in one stands with its days and is ended, never taken away; which part a school has in
-- its pair never leaves the lead's pages.

--changeset pairing:0015-pair-group
create table pair_group (
    id uuid not null primary key,
    project_id uuid not null,
    number int not null,
    state varchar(10) character set ascii collate ascii_bin not null,
    proposal_id uuid,
    confirmed_on date not null,
    confirmed_at datetime(6) not null,
    confirmed_by uuid,
    begins_on date not null,
    ended_on date,
    went_well boolean,
    shared_reasons varchar(4000) not null,
    revision int not null default 0,
    constraint pair_group_once unique (project_id, number),
    constraint pair_group_in foreign key (project_id) references project (id)
) character set utf8mb4;
--rollback drop table pair_group;

--changeset pairing:0016-pair-member
create table pair_member (
    group_id uuid not null,
    project_id uuid not null,
    school_id uuid not null,
    part varchar(8) character set ascii collate ascii_bin not null,
    from_day date not null,
    until_day date,
    open_school uuid generated always as (if(until_day is null, school_id, null)) stored,
    primary key (group_id, school_id, from_day),
    constraint pair_member_in_one unique (project_id, open_school),
    constraint pair_member_in foreign key (group_id) references pair_group (id),
    constraint pair_member_of foreign key (project_id, school_id) references project_school (project_id, school_id)
) character set utf8mb4;
--rollback drop table pair_member;

--changeset pairing:0017-pair-coach
create table pair_coach (
    group_id uuid not null,
    person_id uuid not null,
    from_day date not null,
    until_day date,
    open_group uuid generated always as (if(until_day is null, group_id, null)) stored,
    primary key (group_id, person_id, from_day),
    constraint pair_coach_one_at_a_time unique (open_group),
    constraint pair_coach_of foreign key (group_id) references pair_group (id),
    index pair_coach_person (person_id)
) character set utf8mb4;
--rollback drop table pair_coach;

-- An answer to the offer: of a school by its head, or of the coach. One that is taken back or given again stands beside it.
--changeset pairing:0018-pair-answer
create table pair_answer (
    id uuid not null primary key,
    group_id uuid not null,
    recorded_at datetime(6) not null,
    school_id uuid,
    coach_id uuid,
    accepts boolean not null,
    reason varchar(500) not null default '',
    answered_on date not null,
    recorded_by uuid,
    late_reason varchar(500),
    superseded_at datetime(6) not null default '9999-12-31 23:59:59.999999',
    party uuid generated always as (coalesce(school_id, coach_id)) stored,
    constraint pair_answer_one_stands unique (group_id, party, superseded_at),
    constraint pair_answer_of_one check ((school_id is null) <> (coach_id is null)),
    constraint pair_answer_to foreign key (group_id) references pair_group (id)
) character set utf8mb4;
--rollback drop table pair_answer;

-- What happened to a pair, on which day, and why. Added to, never changed.
--changeset pairing:0019-pair-event
create table pair_event (
    id uuid not null primary key,
    group_id uuid not null,
    kind varchar(16) character set ascii collate ascii_bin not null,
    on_day date not null,
    school_id uuid,
    coach_id uuid,
    reason varchar(500) not null default '',
    recorded_at datetime(6) not null,
    recorded_by uuid,
    constraint pair_event_of foreign key (group_id) references pair_group (id),
    index pair_event_of_group (group_id, recorded_at)
) character set utf8mb4;
--rollback drop table pair_event;

--changeset pairing:0020-conflict-check
create table conflict_check (
    id uuid not null primary key,
    group_id uuid not null,
    person_id uuid not null,
    school_id uuid not null,
    result varchar(10) character set ascii collate ascii_bin not null,
    checked_on date not null,
    recorded_at datetime(6) not null,
    recorded_by uuid,
    late_reason varchar(500),
    constraint conflict_check_of foreign key (group_id) references pair_group (id),
    index conflict_check_of_group (group_id, person_id, school_id)
) character set utf8mb4;
--rollback drop table conflict_check;

-- The days on which a school came into the project, step by step, as the lead has them.
--changeset pairing:0021-school-step
create table school_step (
    project_id uuid not null,
    school_id uuid not null,
    step varchar(16) character set ascii collate ascii_bin not null,
    on_day date not null,
    late_reason varchar(500),
    recorded_at datetime(6) not null,
    recorded_by uuid,
    primary key (project_id, school_id, step),
    constraint school_step_of foreign key (project_id, school_id) references project_school (project_id, school_id)
) character set utf8mb4;
--rollback drop table school_step;
