--liquibase formatted sql
--changeset security:0020-device-of-person
-- Whose device it is, so that they can be told of it, and it forgotten with them. Older rows end by themselves.
alter table known_device add column person_id uuid;
--rollback alter table known_device drop column person_id;

--changeset security:0021-device-by-person
create index known_device_of on known_device (person_id);
--rollback drop index known_device_of on known_device;
