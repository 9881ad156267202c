--liquibase formatted sql

--changeset jobs:0004-event-publication
-- The table of Spring Modulith 2.1, under the names that it looks for. Facts are compared by their text, so its
-- collation is exact.
create table EVENT_PUBLICATION (
    ID varchar(36) character set ascii collate ascii_bin not null primary key,
    LISTENER_ID varchar(512) not null,
    EVENT_TYPE varchar(512) not null,
    SERIALIZED_EVENT varchar(4000) not null,
    PUBLICATION_DATE timestamp(6) not null,
    COMPLETION_DATE timestamp(6) null default null,
    STATUS varchar(20) character set ascii collate ascii_bin,
    COMPLETION_ATTEMPTS int,
    LAST_RESUBMISSION_DATE timestamp(6) null default null,
    index EVENT_PUBLICATION_BY_COMPLETION_DATE_IDX (COMPLETION_DATE)
) character set utf8mb4 collate utf8mb4_bin;
--rollback drop table EVENT_PUBLICATION;
