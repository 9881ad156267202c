--liquibase formatted sql
--changeset schools:0001-school
create table school (
    id uuid not null primary key,
    name varchar(120) not null,
    phase varchar(24) character set ascii collate ascii_bin not null,
    urn varchar(6) character set ascii collate ascii_bin,
    registered_at datetime(6) not null,
    constraint school_urn_once unique (urn)
) character set utf8mb4;
--rollback drop table school;
