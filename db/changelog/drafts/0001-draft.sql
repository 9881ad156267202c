--liquibase formatted sql

-- What people are in the middle of typing. See docs/decisions/0023-drafts.md.

--changeset drafts:0001-draft
create table draft (
    document_id uuid not null,
    part_id uuid not null,
    kind varchar(40) character set ascii collate ascii_bin not null,
    project_id uuid not null,
    version bigint not null,
    -- JSON: each field's words, the version that changed it last, by whom and when. One row, so that one lock holds it all.
    fields mediumtext not null,
    -- The last writes with the version that each made, so that one which comes again is known: 16 and 8 bytes each.
    ops varbinary(1536) not null,
    -- Nobody where it was written through a link.
    written_by uuid,
    written_at datetime(6) not null,
    primary key (document_id, part_id, kind),
    constraint draft_in foreign key (project_id) references project (id),
    index draft_by_time (written_at)
) character set utf8mb4;
--rollback drop table draft;

--changeset drafts:0002-draft-key
-- What unlocks the words that a device keeps for somebody; without it they are noise.
create table draft_key (
    -- A person, or an id made of the link through which somebody answers.
    person_id uuid not null,
    device_id uuid not null,
    secret binary(32) not null,
    used_at datetime(6) not null,
    primary key (person_id, device_id),
    index draft_key_by_time (used_at)
) character set utf8mb4;
--rollback drop table draft_key;
