--liquibase formatted sql
--changeset people:0010-erased-person
alter table person add column erased_at datetime(6);
--rollback alter table person drop column erased_at;

--changeset people:0011-person-by-name
create index person_by_name on person (name);
--rollback drop index person_by_name on person;

--changeset people:0012-first-sign-in
alter table account add column first_signed_in_at datetime(6);
--rollback alter table account drop column first_signed_in_at;

--changeset people:0013-first-sign-in-so-far
update account set first_signed_in_at = (
    select min(entry.happened_at) from trail_entry entry
    where entry.subject_kind = 'person' and entry.subject_id = account.person_id and entry.action = 'signed in')
where first_signed_in_at is null;
--rollback update account set first_signed_in_at = null;

--changeset people:0014-erasure-request
-- Who has asked to be erased and has not taken it back.
create table erasure_request (
    person_id uuid not null primary key,
    asked_at datetime(6) not null,
    constraint erasure_request_of foreign key (person_id) references person (id)
) character set utf8mb4;
--rollback drop table erasure_request;
