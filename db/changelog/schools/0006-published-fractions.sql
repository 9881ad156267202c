--liquibase formatted sql

--changeset schools:0029-exclusions-as-published
-- Some years were published with fractions of exclusions, and stay as published.
alter table school_census modify column permanent_exclusions decimal(12,6),
    modify column suspensions decimal(12,6), modify column suspended_pupils decimal(12,6);
--rollback alter table school_census modify column permanent_exclusions int, modify column suspensions int, modify column suspended_pupils int;

--changeset schools:0030-staged-exclusions-as-published
alter table staged_school_census modify column permanent_exclusions decimal(12,6),
    modify column suspensions decimal(12,6), modify column suspended_pupils decimal(12,6);
--rollback alter table staged_school_census modify column permanent_exclusions int, modify column suspensions int, modify column suspended_pupils int;
