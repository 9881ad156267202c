--liquibase formatted sql
--changeset security:0003-set-up-link
create table set_up_link (
    token_hash varchar(64) character set ascii collate ascii_bin not null primary key,
    expires_at datetime(6) not null,
    used_at datetime(6)
) character set utf8mb4;
--rollback drop table set_up_link;
