--liquibase formatted sql

-- Rows are added and never changed, but for the moment at which they cease to stand. A row that stands is superseded at the
-- end of time, so that the primary keys let only one row stand for each thing, and one comparison finds it for any day.

--changeset indicators:0001-descriptor-progress
create table descriptor_progress (
    project_id uuid not null,
    school_id uuid not null,
    theme int not null,
    descriptor varchar(12) character set ascii collate ascii_bin not null,
    progressed boolean not null,
    recorded_at datetime(6) not null,
    superseded_at datetime(6) not null default '9999-12-31 23:59:59.999999',
    primary key (project_id, school_id, theme, descriptor, superseded_at),
    constraint descriptor_progress_of foreign key (project_id, school_id) references project_school (project_id, school_id),
    constraint descriptor_progress_in_order check (superseded_at > recorded_at)
) character set utf8mb4;
--rollback drop table descriptor_progress;

--changeset indicators:0002-theme-rating
create table theme_rating (
    project_id uuid not null,
    school_id uuid not null,
    theme int not null,
    rating varchar(16) character set ascii collate ascii_bin not null,
    basis varchar(16) character set ascii collate ascii_bin not null,
    reason varchar(1000) not null,
    recorded_at datetime(6) not null,
    superseded_at datetime(6) not null default '9999-12-31 23:59:59.999999',
    primary key (project_id, school_id, theme, superseded_at),
    constraint theme_rating_of foreign key (project_id, school_id) references project_school (project_id, school_id),
    constraint theme_rating_in_order check (superseded_at > recorded_at)
) character set utf8mb4;
--rollback drop table theme_rating;

--changeset indicators:0003-evidence-source
create table evidence_source (
    project_id uuid not null,
    school_id uuid not null,
    source varchar(120) collate utf8mb4_nopad_bin not null,
    held boolean not null,
    position int not null,
    recorded_at datetime(6) not null,
    superseded_at datetime(6) not null default '9999-12-31 23:59:59.999999',
    primary key (project_id, school_id, source, superseded_at),
    constraint evidence_source_of foreign key (project_id, school_id) references project_school (project_id, school_id),
    constraint evidence_source_in_order check (superseded_at > recorded_at)
) character set utf8mb4;
--rollback drop table evidence_source;

--changeset indicators:0004-descriptor-mentions
create table descriptor_mentions (
    project_id uuid not null,
    descriptor varchar(12) character set ascii collate ascii_bin not null,
    mentions int not null,
    position int not null,
    recorded_at datetime(6) not null,
    superseded_at datetime(6) not null default '9999-12-31 23:59:59.999999',
    primary key (project_id, descriptor, superseded_at),
    constraint descriptor_mentions_of foreign key (project_id) references project (id),
    constraint descriptor_mentions_in_range check (mentions >= 0),
    constraint descriptor_mentions_in_order check (superseded_at > recorded_at)
) character set utf8mb4;
--rollback drop table descriptor_mentions;

--changeset indicators:0005-practice-change
create table practice_change (
    project_id uuid not null,
    impact_area varchar(120) collate utf8mb4_nopad_bin not null,
    category varchar(120) collate utf8mb4_nopad_bin not null,
    changes int not null,
    position int not null,
    recorded_at datetime(6) not null,
    superseded_at datetime(6) not null default '9999-12-31 23:59:59.999999',
    primary key (project_id, impact_area, category, superseded_at),
    constraint practice_change_of foreign key (project_id) references project (id),
    constraint practice_change_in_range check (changes >= 0),
    constraint practice_change_in_order check (superseded_at > recorded_at)
) character set utf8mb4;
--rollback drop table practice_change;

--changeset indicators:0006-feedback-frequency
create table feedback_frequency (
    project_id uuid not null,
    figure varchar(40) collate utf8mb4_nopad_bin not null,
    code_group varchar(120) collate utf8mb4_nopad_bin not null,
    code varchar(120) collate utf8mb4_nopad_bin not null,
    percent int not null,
    base int,
    position int not null,
    recorded_at datetime(6) not null,
    superseded_at datetime(6) not null default '9999-12-31 23:59:59.999999',
    primary key (project_id, figure, code_group, code, superseded_at),
    constraint feedback_frequency_of foreign key (project_id) references project (id),
    constraint feedback_frequency_in_range check (percent between 0 and 100),
    constraint feedback_frequency_in_range_too check (base >= 1),
    constraint feedback_frequency_in_order check (superseded_at > recorded_at)
) character set utf8mb4;
--rollback drop table feedback_frequency;

--changeset indicators:0007-development-days
create table development_days (
    project_id uuid not null,
    input varchar(120) collate utf8mb4_nopad_bin not null,
    number int not null,
    days_per_school decimal(6,2) not null,
    position int not null,
    recorded_at datetime(6) not null,
    superseded_at datetime(6) not null default '9999-12-31 23:59:59.999999',
    primary key (project_id, input, superseded_at),
    constraint development_days_of foreign key (project_id) references project (id),
    constraint development_days_in_range check (number >= 0 and days_per_school >= 0),
    constraint development_days_in_order check (superseded_at > recorded_at)
) character set utf8mb4;
--rollback drop table development_days;

--changeset indicators:0008-project-grant
create table project_grant (
    project_id uuid not null,
    kind varchar(12) character set ascii collate ascii_bin not null,
    amount decimal(14,2) not null,
    source varchar(400) not null,
    position int not null,
    recorded_at datetime(6) not null,
    superseded_at datetime(6) not null default '9999-12-31 23:59:59.999999',
    primary key (project_id, kind, superseded_at),
    constraint project_grant_of foreign key (project_id) references project (id),
    constraint project_grant_in_range check (amount >= 0),
    constraint project_grant_in_order check (superseded_at > recorded_at)
) character set utf8mb4;
--rollback drop table project_grant;

--changeset indicators:0009-published-figure
create table published_figure (
    project_id uuid not null,
    figure varchar(40) collate utf8mb4_nopad_bin not null,
    subject varchar(120) collate utf8mb4_nopad_bin not null,
    measure varchar(120) collate utf8mb4_nopad_bin not null,
    published varchar(120) not null,
    doubt varchar(1000) not null,
    position int not null,
    recorded_at datetime(6) not null,
    superseded_at datetime(6) not null default '9999-12-31 23:59:59.999999',
    primary key (project_id, figure, subject, measure, superseded_at),
    constraint published_figure_of foreign key (project_id) references project (id),
    constraint published_figure_in_order check (superseded_at > recorded_at)
) character set utf8mb4;
--rollback drop table published_figure;
