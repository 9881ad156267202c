--liquibase formatted sql
--changeset people:0006-second-factor
create table second_factor (
    person_id uuid not null primary key,
    -- Locked with a key that is not in the database.
    secret varbinary(80) not null,
    -- Empty until a first code was entered.
    switched_on_at datetime(6),
    -- The half-minute of the last code that was used, so that each is good once.
    last_step bigint not null,
    constraint second_factor_of_person foreign key (person_id) references person (id)
) character set utf8mb4;
--rollback drop table second_factor;

--changeset people:0006-recovery-code
create table recovery_code (
    person_id uuid not null,
    code_hash varchar(64) character set ascii collate ascii_bin not null,
    used_at datetime(6),
    primary key (person_id, code_hash),
    constraint recovery_code_of_person foreign key (person_id) references person (id)
) character set utf8mb4;
--rollback drop table recovery_code;

--changeset people:0006-v-people-second-factor
-- Who has a second factor; for the modules above.
create view v_people_second_factor as
    select person_id, switched_on_at from second_factor where switched_on_at is not null;
--rollback drop view v_people_second_factor;
