--liquibase formatted sql
--changeset frameworks:0030-v-frameworks-level
-- What each level of an edition's scale is worth; for the modules above, which add points up in the database.
create view v_frameworks_level as
    select edition_id, position, points from framework_level;
--rollback drop view v_frameworks_level;

--changeset frameworks:0031-v-frameworks-statement
-- In which area of an edition a statement stands; for the modules above.
create view v_frameworks_statement as
    select edition_id, statement_id, area_position from framework_statement;
--rollback drop view v_frameworks_statement;
