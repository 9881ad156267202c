--liquibase formatted sql
--changeset projects:0020-second-factor-required
-- Whether the project opens only for people who have a second factor.
alter table project add column second_factor_required boolean not null default false;
--rollback alter table project drop column second_factor_required;
