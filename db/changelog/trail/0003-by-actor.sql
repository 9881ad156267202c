--liquibase formatted sql
--changeset trail:0005-by-actor
create index trail_entry_by_actor on trail_entry (actor, happened_at);
--rollback drop index trail_entry_by_actor on trail_entry;
