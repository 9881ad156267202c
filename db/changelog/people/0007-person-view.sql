--liquibase formatted sql
--changeset people:0015-v-people-person
-- Whether somebody is still known, and runs the machine; for the modules above.
create view v_people_person as
    select person.id as person_id, person.erased_at is not null as is_erased,
        coalesce(account.platform_admin, false) as is_platform_admin
    from person left join account on account.person_id = person.id;
--rollback drop view v_people_person;
