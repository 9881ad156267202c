--liquibase formatted sql
--changeset people:0001-person
create table person (
    id uuid not null primary key,
    name varchar(100) not null,
    -- Kept in lower case; the collation makes the database refuse what differs in case alone.
    email varchar(254) character set ascii collate ascii_general_ci not null,
    version int not null,
    constraint person_one_per_email unique (email)
) character set utf8mb4;
--rollback drop table person;
