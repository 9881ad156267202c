--liquibase formatted sql

-- When a project's lead reminded a school of its self-review; who it was stands on the trail.

--changeset audits:0012-audit-reminder
create table audit_reminder (
    audit_id uuid not null,
    reminded_at datetime(6) not null,
    primary key (audit_id, reminded_at),
    constraint audit_reminder_of foreign key (audit_id) references audit (id)
) character set utf8mb4;
--rollback drop table audit_reminder;
