--liquibase formatted sql

--changeset drafts:0003-ops
-- The ids alone of the last 64 writes, 16 bytes each; whoever sends one again is told what is kept now.
alter table draft modify ops varbinary(1024) not null;
--rollback alter table draft modify ops varbinary(1536) not null;
