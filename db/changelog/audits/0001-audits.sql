--liquibase formatted sql

-- A round opens an audit for each school, with the sheet as its first respondent: the sheet bears the audit's id. Answers
-- are added and never changed, but for the moment at which they cease to stand; one that stands is superseded at the end
-- of time. See docs/decisions/0022-one-sheet-a-school.md.

--changeset audits:0001-audit-round
create table audit_round (
    id uuid not null primary key,
    project_id uuid not null,
    position int not null,
    kind varchar(8) character set ascii collate ascii_bin not null,
    name varchar(80) not null,
    framework_id uuid not null,
    edition_id uuid not null,
    opens_on date not null,
    closes_on date,
    closed_at datetime(6),
    colleagues_see varchar(20) character set ascii collate ascii_bin not null,
    revision int not null default 0,
    recorded_at datetime(6) not null,
    constraint audit_round_once unique (project_id, position),
    constraint audit_round_of foreign key (project_id) references project (id)
) character set utf8mb4;
--rollback drop table audit_round;

--changeset audits:0002-audit
create table audit (
    id uuid not null primary key,
    round_id uuid not null,
    project_id uuid not null,
    school_id uuid not null,
    started_at datetime(6),
    sent_at datetime(6),
    sent_by uuid,
    co_sent_at datetime(6),
    co_sent_by uuid,
    pupils_read_by uuid,
    pupils_read_at datetime(6),
    revision int not null default 0,
    constraint audit_once unique (round_id, school_id),
    constraint audit_in foreign key (round_id) references audit_round (id),
    constraint audit_of foreign key (project_id, school_id) references project_school (project_id, school_id)
) character set utf8mb4;
--rollback drop table audit;

--changeset audits:0003-audit-respondent
create table audit_respondent (
    id uuid not null primary key,
    audit_id uuid not null,
    kind varchar(10) character set ascii collate ascii_bin not null,
    person_id uuid,
    link_digest char(64) character set ascii collate ascii_bin,
    link_until datetime(6),
    label varchar(80) not null,
    language varchar(16) character set ascii collate ascii_bin not null,
    told varchar(20) character set ascii collate ascii_bin not null,
    asked_all boolean not null,
    invited_at datetime(6) not null,
    opened_at datetime(6),
    finished_at datetime(6),
    withdrawn_at datetime(6),
    constraint audit_respondent_link unique (link_digest),
    constraint audit_respondent_person_once unique (audit_id, person_id),
    constraint audit_respondent_of foreign key (audit_id) references audit (id)
) character set utf8mb4;
--rollback drop table audit_respondent;

--changeset audits:0004-audit-respondent-of-person
create index audit_respondent_of_person on audit_respondent (person_id);
--rollback drop index audit_respondent_of_person on audit_respondent;

--changeset audits:0005-audit-share
create table audit_share (
    respondent_id uuid not null,
    statement_id uuid not null,
    primary key (respondent_id, statement_id),
    constraint audit_share_of foreign key (respondent_id) references audit_respondent (id)
) character set utf8mb4;
--rollback drop table audit_share;

--changeset audits:0006-audit-answer
create table audit_answer (
    respondent_id uuid not null,
    statement_id uuid not null,
    superseded_at datetime(6) not null default '9999-12-31 23:59:59.999999',
    recorded_at datetime(6) not null,
    judgement varchar(14) character set ascii collate ascii_bin not null,
    level tinyint,
    musts varchar(40) character set ascii collate ascii_bin not null default '',
    helped boolean not null default false,
    op uuid,
    version int not null default 1,
    given_by uuid,
    reason varchar(500),
    primary key (respondent_id, statement_id, superseded_at),
    constraint audit_answer_of foreign key (respondent_id) references audit_respondent (id),
    constraint audit_answer_in_order check (superseded_at > recorded_at)
) character set utf8mb4;
--rollback drop table audit_answer;

--changeset audits:0007-audit-settlement
create table audit_settlement (
    audit_id uuid not null,
    statement_id uuid not null,
    superseded_at datetime(6) not null default '9999-12-31 23:59:59.999999',
    recorded_at datetime(6) not null,
    note varchar(2000) not null,
    settled_by uuid,
    primary key (audit_id, statement_id, superseded_at),
    constraint audit_settlement_of foreign key (audit_id) references audit (id),
    constraint audit_settlement_in_order check (superseded_at > recorded_at)
) character set utf8mb4;
--rollback drop table audit_settlement;

--changeset audits:0008-audit-moderation
create table audit_moderation (
    audit_id uuid not null,
    statement_id uuid not null,
    superseded_at datetime(6) not null default '9999-12-31 23:59:59.999999',
    recorded_at datetime(6) not null,
    judgement varchar(14) character set ascii collate ascii_bin not null,
    level tinyint,
    note varchar(2000) not null,
    moderated_by uuid,
    primary key (audit_id, statement_id, superseded_at),
    constraint audit_moderation_of foreign key (audit_id) references audit (id),
    constraint audit_moderation_in_order check (superseded_at > recorded_at)
) character set utf8mb4;
--rollback drop table audit_moderation;

--changeset audits:0009-audit-comment
create table audit_comment (
    audit_id uuid not null,
    statement_id uuid not null,
    said_at datetime(6) not null,
    said varchar(2000) not null,
    said_by uuid,
    primary key (audit_id, statement_id, said_at),
    constraint audit_comment_of foreign key (audit_id) references audit (id)
) character set utf8mb4;
--rollback drop table audit_comment;

--changeset audits:0010-audit-name-answer
create table audit_name_answer (
    respondent_id uuid not null,
    statement_id uuid not null,
    digest char(64) character set ascii collate ascii_bin not null,
    answered_by uuid,
    answered_at datetime(6) not null,
    primary key (respondent_id, statement_id),
    constraint audit_name_answer_of foreign key (respondent_id) references audit_respondent (id)
) character set utf8mb4;
--rollback drop table audit_name_answer;

--changeset audits:0011-audit-remark
create table audit_remark (
    respondent_id uuid not null,
    statement_id uuid not null,
    text varchar(4000) not null,
    written_at datetime(6) not null,
    primary key (respondent_id, statement_id),
    constraint audit_remark_of foreign key (respondent_id) references audit_respondent (id)
) character set utf8mb4;
--rollback drop table audit_remark;
