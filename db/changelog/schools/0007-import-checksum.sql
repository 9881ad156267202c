--liquibase formatted sql

--changeset schools:0031-import-checksum
-- By which a file that comes again is known, while its import has not ended.
alter table register_import add column checksum varchar(64) character set ascii collate ascii_bin not null default '';
--rollback alter table register_import drop column checksum;
