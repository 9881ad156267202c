--liquibase formatted sql

-- When a school ended asking families of a kind. What they answered is shown from then on, all at once. See
-- docs/decisions/0027-answers-by-link.md.

--changeset audits:0013-audit-families-ended
create table audit_families_ended (
    audit_id uuid not null,
    kind varchar(10) character set ascii collate ascii_bin not null,
    ended_at datetime(6) not null,
    primary key (audit_id, kind),
    constraint audit_families_ended_of foreign key (audit_id) references audit (id)
) character set utf8mb4;
--rollback drop table audit_families_ended;
