--liquibase formatted sql

--changeset schools:0025-wider-fsm-percent
alter table register_entry modify column fsm_percent decimal(7,2);
--rollback alter table register_entry modify column fsm_percent decimal(5,2);

--changeset schools:0026-wider-staged-fsm-percent
alter table staged_register_entry modify column fsm_percent decimal(7,2);
--rollback alter table staged_register_entry modify column fsm_percent decimal(5,2);

--changeset schools:0027-import-settled
-- How far the schools of an import's URNs have been brought up to date.
alter table register_import add column settled_to varchar(6) character set ascii collate ascii_bin not null default '';
--rollback alter table register_import drop column settled_to;

--changeset schools:0028-finding-field
-- In which column of the register the finding would have been.
alter table register_import_finding add column field varchar(40) character set ascii collate ascii_bin not null default '';
--rollback alter table register_import_finding drop column field;
