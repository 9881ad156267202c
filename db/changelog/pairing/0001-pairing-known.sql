--liquibase formatted sql

-- What is known of schools and coaches before pairs are looked for, and what the lead has decided beforehand. What the
-- register and the baseline self-review know is not repeated here. Themes are the areas of the edition that the baseline
-- round uses, by their codes.

--changeset pairing:0001-pairing-school
create table pairing_school (
    project_id uuid not null,
    school_id uuid not null,
    mark varchar(8) character set ascii collate ascii_bin,
    easting int,
    northing int,
    note varchar(500) not null default '',
    revision int not null default 0,
    changed_by uuid,
    changed_at datetime(6) not null,
    primary key (project_id, school_id),
    constraint pairing_school_whole_place check ((easting is null) = (northing is null)),
    constraint pairing_school_of foreign key (project_id, school_id) references project_school (project_id, school_id)
) character set utf8mb4;
--rollback drop table pairing_school;

--changeset pairing:0002-pairing-school-theme
create table pairing_school_theme (
    project_id uuid not null,
    school_id uuid not null,
    theme_code varchar(20) character set ascii collate ascii_bin not null,
    asks_for boolean not null,
    marked varchar(8) character set ascii collate ascii_bin,
    primary key (project_id, school_id, theme_code),
    constraint pairing_school_theme_of foreign key (project_id, school_id)
        references project_school (project_id, school_id)
) character set utf8mb4;
--rollback drop table pairing_school_theme;

--changeset pairing:0003-pairing-wish
create table pairing_wish (
    project_id uuid not null,
    school_id uuid not null,
    wished_id uuid not null,
    said_by uuid,
    said_at datetime(6) not null,
    primary key (project_id, school_id, wished_id),
    constraint pairing_wish_of foreign key (project_id, school_id) references project_school (project_id, school_id),
    constraint pairing_wish_for foreign key (project_id, wished_id) references project_school (project_id, school_id)
) character set utf8mb4;
--rollback drop table pairing_wish;

--changeset pairing:0004-pairing-coach
create table pairing_coach (
    project_id uuid not null,
    person_id uuid not null,
    capacity smallint not null,
    easting int,
    northing int,
    from_day date,
    until_day date,
    revision int not null default 0,
    said_by uuid,
    said_at datetime(6) not null,
    primary key (project_id, person_id),
    constraint pairing_coach_whole_place check ((easting is null) = (northing is null)),
    constraint pairing_coach_days_in_order check (until_day is null or from_day is null or until_day >= from_day),
    constraint pairing_coach_in foreign key (project_id) references project (id)
) character set utf8mb4;
--rollback drop table pairing_coach;

--changeset pairing:0005-pairing-coach-theme
create table pairing_coach_theme (
    project_id uuid not null,
    person_id uuid not null,
    theme_code varchar(20) character set ascii collate ascii_bin not null,
    primary key (project_id, person_id, theme_code),
    constraint pairing_coach_theme_of foreign key (project_id, person_id) references pairing_coach (project_id, person_id)
) character set utf8mb4;
--rollback drop table pairing_coach_theme;

--changeset pairing:0006-pairing-coach-phase
create table pairing_coach_phase (
    project_id uuid not null,
    person_id uuid not null,
    phase varchar(24) character set ascii collate ascii_bin not null,
    primary key (project_id, person_id, phase),
    constraint pairing_coach_phase_of foreign key (project_id, person_id) references pairing_coach (project_id, person_id)
) character set utf8mb4;
--rollback drop table pairing_coach_phase;

-- "I have none" is a fact with a day, and a row of its own kind.
--changeset pairing:0007-conflict-declaration
create table conflict_declaration (
    id uuid not null primary key,
    project_id uuid not null,
    person_id uuid not null,
    kind varchar(16) character set ascii collate ascii_bin not null,
    school_id uuid,
    trust varchar(160),
    declared_on date not null,
    recorded_at datetime(6) not null,
    recorded_by uuid,
    withdrawn_at datetime(6),
    withdrawn_by uuid,
    constraint conflict_declaration_about_one check (
        kind = 'NONE' and school_id is null and trust is null
        or kind <> 'NONE' and (school_id is null) <> (trust is null)),
    constraint conflict_declaration_in foreign key (project_id) references project (id),
    index conflict_declaration_of (project_id, person_id)
) character set utf8mb4;
--rollback drop table conflict_declaration;

-- "May I work with this school?": asked of a coach, and their answer. A changed answer stands on the trail.
--changeset pairing:0008-coach-answer
create table coach_answer (
    project_id uuid not null,
    person_id uuid not null,
    school_id uuid not null,
    asked_at datetime(6),
    asked_by uuid,
    answered_at datetime(6),
    may boolean,
    reason varchar(500) not null default '',
    primary key (project_id, person_id, school_id),
    constraint coach_answer_whole check ((answered_at is null) = (may is null)),
    constraint coach_answer_about foreign key (project_id, school_id) references project_school (project_id, school_id)
) character set utf8mb4;
--rollback drop table coach_answer;

--changeset pairing:0009-pairing-rules
create table pairing_rules (
    project_id uuid not null primary key,
    different_trusts boolean not null,
    same_phase boolean not null,
    same_authority boolean not null,
    most_miles smallint,
    answers_kept boolean not null,
    coach_knows_phase boolean not null,
    lasts_from date,
    lasts_until date,
    most_trios smallint not null,
    far_miles smallint not null,
    revision int not null default 0,
    changed_by uuid,
    changed_at datetime(6) not null,
    constraint pairing_rules_whole_days check ((lasts_from is null) = (lasts_until is null)),
    constraint pairing_rules_in foreign key (project_id) references project (id)
) character set utf8mb4;
--rollback drop table pairing_rules;

--changeset pairing:0010-pairing-weight
create table pairing_weight (
    project_id uuid not null,
    wish varchar(16) character set ascii collate ascii_bin not null,
    points smallint not null,
    primary key (project_id, wish),
    constraint pairing_weight_of foreign key (project_id) references pairing_rules (project_id)
) character set utf8mb4;
--rollback drop table pairing_weight;

--changeset pairing:0011-pairing-lock
create table pairing_lock (
    id uuid not null primary key,
    project_id uuid not null,
    kind varchar(16) character set ascii collate ascii_bin not null,
    school_id uuid not null,
    other_school_id uuid,
    coach_id uuid,
    reason varchar(500) not null,
    made_by uuid,
    made_at datetime(6) not null,
    lifted_by uuid,
    lifted_at datetime(6),
    constraint pairing_lock_about_one check ((other_school_id is null) <> (coach_id is null)),
    constraint pairing_lock_of foreign key (project_id, school_id) references project_school (project_id, school_id)
) character set utf8mb4;
--rollback drop table pairing_lock;
