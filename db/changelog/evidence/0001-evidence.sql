--liquibase formatted sql

--changeset evidence:0001-evidence
create table evidence (
    id uuid not null primary key,
    subject_kind varchar(40) character set ascii collate ascii_bin not null,
    subject_id uuid not null,
    project_id uuid not null,
    school_id uuid not null,
    kind varchar(10) character set ascii collate ascii_bin not null,
    title varchar(200) not null,
    note text,
    link varchar(2000),
    file_id uuid,
    refers_to uuid,
    names varchar(10) character set ascii collate ascii_bin not null,
    answered_by uuid,
    answered_at datetime(6),
    added_by uuid not null,
    added_at datetime(6) not null,
    changed_at datetime(6),
    removed_by uuid,
    removed_at datetime(6),
    version int not null,
    constraint evidence_one_for_a_file unique (file_id)
);
--rollback drop table evidence;

--changeset evidence:0001-evidence-of-subject
create index evidence_of_subject on evidence (subject_id, subject_kind);
--rollback drop index evidence_of_subject on evidence;

--changeset evidence:0001-evidence-of-school
create index evidence_of_school on evidence (project_id, school_id, added_at);
--rollback drop index evidence_of_school on evidence;

--changeset evidence:0001-evidence-by-person
create index evidence_by_person on evidence (added_by, names);
--rollback drop index evidence_by_person on evidence;

--changeset evidence:0001-evidence-removed
create index evidence_removed on evidence (removed_at);
--rollback drop index evidence_removed on evidence;

--changeset evidence:0001-evidence-shelf
create table evidence_shelf (
    id uuid not null primary key,
    project_id uuid not null,
    school_id uuid not null,
    project_key varchar(80) character set ascii collate ascii_bin not null,
    constraint evidence_shelf_one_a_school unique (project_id, school_id)
);
--rollback drop table evidence_shelf;
