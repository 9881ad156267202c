--liquibase formatted sql

--changeset trail:0004-check
-- What the last walk along the chain found: one row, or none before the first.
create table trail_check (
    one int not null primary key,
    checked_at datetime(6) not null,
    seals bigint not null,
    broken varchar(400),
    constraint trail_check_once check (one = 1)
) character set utf8mb4;
--rollback drop table trail_check;
