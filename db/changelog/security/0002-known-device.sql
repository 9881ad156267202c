--liquibase formatted sql
--changeset security:0002-known-device
create table known_device (
    -- A hash of the device's token and the address that signed in with it; neither can be read from it.
    fingerprint varchar(64) character set ascii collate ascii_bin not null primary key,
    last_used_at datetime(6) not null,
    index known_device_by_age (last_used_at)
) character set utf8mb4;
--rollback drop table known_device;
