--liquibase formatted sql
--changeset people:0004-notice-acceptance
-- Who accepted which version of the privacy notice, and when.
create table notice_acceptance (
    person_id uuid not null,
    notice_version int not null,
    accepted_at datetime(6) not null,
    primary key (person_id, notice_version),
    constraint notice_acceptance_of foreign key (person_id) references person (id)
) character set utf8mb4;
--rollback drop table notice_acceptance;
