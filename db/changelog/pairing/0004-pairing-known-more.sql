--liquibase formatted sql

-- An answer that a coach gave by word of mouth is written down by the lead, and says so.
--changeset pairing:0030-coach-answer-answered-by
alter table coach_answer add column answered_by uuid after may;
--rollback alter table coach_answer drop column answered_by;

-- As long as the register's own names of trusts.
--changeset pairing:0031-conflict-declaration-trust-name
alter table conflict_declaration modify column trust varchar(200);
--rollback alter table conflict_declaration modify column trust varchar(160);
