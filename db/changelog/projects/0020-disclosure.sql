--liquibase formatted sql

--changeset projects:0030-disclosure
-- That something was removed which should not have been there. What it was is not kept. Rows are added and never changed.
create table disclosure (
    id uuid not null primary key,
    project_id uuid not null,
    removed_by uuid not null,
    removed_at datetime(6) not null,
    places int not null,
    -- How many more places there were, which whoever removed it chose to leave.
    left_standing int not null,
    stored_since datetime(6) not null,
    constraint disclosure_in foreign key (project_id) references project (id),
    index disclosure_by_time (project_id, removed_at)
) character set utf8mb4;
--rollback drop table disclosure;

--changeset projects:0031-disclosure-kind
create table disclosure_kind (
    disclosure_id uuid not null,
    kind varchar(60) character set ascii collate ascii_bin not null,
    places int not null,
    primary key (disclosure_id, kind),
    constraint disclosure_kind_of foreign key (disclosure_id) references disclosure (id)
) character set utf8mb4;
--rollback drop table disclosure_kind;

--changeset projects:0032-disclosure-export
-- Which files left the portal while it was there.
create table disclosure_export (
    disclosure_id uuid not null,
    number int not null,
    exported_at datetime(6) not null,
    exported_by uuid,
    primary key (disclosure_id, number),
    constraint disclosure_export_of foreign key (disclosure_id) references disclosure (id)
) character set utf8mb4;
--rollback drop table disclosure_export;
