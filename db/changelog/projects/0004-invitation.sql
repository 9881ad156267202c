--liquibase formatted sql

--changeset projects:0010-invitation
create table invitation (
    id uuid not null primary key,
    project_id uuid not null,
    school_id uuid,
    role varchar(24) not null,
    name varchar(100) not null,
    email varchar(254) character set ascii collate ascii_bin not null,
    invited_by uuid not null,
    sent_at datetime(6) not null,
    expires_at datetime(6) not null,
    times int not null,
    -- A hash of the token in the link that was sent last; earlier links are dead. Empty once nobody can accept any more.
    token_hash varchar(64) character set ascii collate ascii_bin,
    -- What it is an invitation to, as a hash, while somebody can still accept: nobody is invited to one thing twice.
    open_as varchar(64) character set ascii collate ascii_bin,
    accepted_at datetime(6),
    accepted_by uuid,
    withdrawn_at datetime(6),
    version int not null,
    constraint invitation_token unique (token_hash),
    constraint invitation_once unique (open_as),
    constraint invitation_to foreign key (project_id) references project (id),
    constraint invitation_for_school foreign key (project_id, school_id)
        references project_school (project_id, school_id),
    index invitation_in_project (project_id, sent_at),
    index invitation_of_address (email)
) character set utf8mb4;
--rollback drop table invitation;

--changeset projects:0011-role-of-no-day
-- A role can be ended at once, on its first day too: its last day is then the day before the first.
alter table participation drop constraint participation_days_in_order;
--rollback alter table participation add constraint participation_days_in_order check (last_day is null or last_day >= first_day);

--changeset projects:0012-days-in-order
alter table participation add constraint participation_in_order
    check (last_day is null or last_day >= first_day - interval 1 day);
--rollback alter table participation drop constraint participation_in_order;
