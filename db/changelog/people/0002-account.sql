--liquibase formatted sql
--changeset people:0002-account
create table account (
    person_id uuid not null primary key,
    password_hash varchar(255) character set ascii collate ascii_bin not null,
    platform_admin boolean not null,
    opened_at datetime(6) not null,
    disabled_at datetime(6),
    -- Counted up when the open sessions of the account must end.
    session_series int not null,
    version int not null,
    constraint account_of_a_person foreign key (person_id) references person (id)
) character set utf8mb4;
--rollback drop table account;
