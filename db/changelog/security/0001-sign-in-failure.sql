--liquibase formatted sql
--changeset security:0001-sign-in-failure
create table sign_in_failure (
    id uuid not null primary key,
    -- A hash of what the attempt is counted under; see the decision on throttling by device.
    counted_as varchar(64) character set ascii collate ascii_bin not null,
    happened_at datetime(6) not null,
    index sign_in_failure_in_window (counted_as, happened_at),
    index sign_in_failure_by_age (happened_at)
) character set utf8mb4;
--rollback drop table sign_in_failure;
