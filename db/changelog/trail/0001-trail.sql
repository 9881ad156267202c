--liquibase formatted sql

--changeset trail:0001-entry
create table trail_entry (
    id uuid not null primary key,
    happened_at datetime(6) not null,
    actor varchar(100) character set ascii collate ascii_bin not null,
    action varchar(60) character set ascii collate ascii_bin not null,
    subject_kind varchar(40) character set ascii collate ascii_bin not null,
    subject_id uuid not null,
    scope_kind varchar(40) character set ascii collate ascii_bin not null,
    scope_id uuid not null,
    also_kind varchar(40) character set ascii collate ascii_bin,
    also_id uuid,
    payload varchar(4000),
    salt binary(16),
    payload_digest binary(32) not null,
    sealed_in bigint,
    index trail_entry_by_scope (scope_kind, scope_id, happened_at),
    index trail_entry_by_also (also_kind, also_id, happened_at),
    index trail_entry_by_subject (subject_kind, subject_id),
    index trail_entry_by_seal (sealed_in)
) character set utf8mb4;
--rollback drop table trail_entry;

--changeset trail:0002-seal
create table trail_seal (
    number bigint not null primary key,
    sealed_at datetime(6) not null,
    entries int not null,
    hash binary(32) not null
) character set utf8mb4;
--rollback drop table trail_seal;

--changeset trail:0003-first-seal
-- The seal that every chain begins with; sealers take turns at its row.
insert into trail_seal (number, sealed_at, entries, hash) values (0, '2026-01-01 00:00:00', 0, repeat(x'00', 32));
--rollback delete from trail_seal where number = 0;
