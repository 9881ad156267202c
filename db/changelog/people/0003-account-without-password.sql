--liquibase formatted sql
--changeset people:0003-account-without-password
-- Empty where the person signs in through a provider only.
alter table account modify column password_hash varchar(255) character set ascii collate ascii_bin;
--rollback alter table account modify column password_hash varchar(255) character set ascii collate ascii_bin not null;
