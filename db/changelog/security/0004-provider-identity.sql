--liquibase formatted sql
--changeset security:0004-provider-identity
-- Who somebody is to an OpenID provider, and which person here that is.
create table provider_identity (
    issuer varchar(255) character set ascii collate ascii_nopad_bin not null,
    subject varchar(255) character set ascii collate ascii_nopad_bin not null,
    person_id uuid not null,
    bound_at datetime(6) not null,
    -- The school that the provider named when this person last came; empty where it names none.
    school_id uuid,
    primary key (issuer, subject),
    constraint provider_identity_once_a_person unique (person_id, issuer),
    constraint provider_identity_of_person foreign key (person_id) references person (id),
    constraint provider_identity_of_school foreign key (school_id) references school (id)
) character set utf8mb4;
--rollback drop table provider_identity;
