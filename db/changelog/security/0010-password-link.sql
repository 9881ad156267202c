--liquibase formatted sql

--changeset security:0010-password-request
-- Who asked for a new password, known here or not: the answer is written before anybody looks.
create table password_request (
    id uuid not null primary key,
    email varchar(254) not null,
    asked_at datetime(6) not null
) character set utf8mb4;
--rollback drop table password_request;

--changeset security:0011-password-link
create table password_link (
    token_hash varchar(64) character set ascii collate ascii_bin not null primary key,
    person_id uuid not null,
    made_at datetime(6) not null,
    expires_at datetime(6) not null,
    used_at datetime(6),
    index password_link_of (person_id, made_at)
) character set utf8mb4;
--rollback drop table password_link;
