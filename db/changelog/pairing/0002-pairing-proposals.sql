--liquibase formatted sql

-- A proposal keeps the question as it was asked, so that it can be solved again, explained, and compared as it stood.

--changeset pairing:0012-pairing-proposal
create table pairing_proposal (
    id uuid not null primary key,
    project_id uuid not null,
    number int not null,
    asked_by uuid,
    asked_at datetime(6) not null,
    job_id uuid,
    seed bigint not null,
    rounds int not null,
    shakes int not null,
    branches int not null,
    question longtext not null,
    state varchar(10) character set ascii collate ascii_bin not null,
    value bigint,
    bound bigint,
    steps int,
    stopped boolean not null default false,
    words text not null,
    clash varchar(4000) character set ascii collate ascii_bin not null default '',
    based_on uuid,
    revision int not null default 0,
    found_at datetime(6),
    constraint pairing_proposal_once unique (project_id, number),
    constraint pairing_proposal_in foreign key (project_id) references project (id)
) character set utf8mb4;
--rollback drop table pairing_proposal;

--changeset pairing:0013-pairing-proposal-group
create table pairing_proposal_group (
    proposal_id uuid not null,
    ordinal int not null,
    needing_id uuid not null,
    stronger_id uuid not null,
    third_id uuid,
    third_needs boolean,
    coach_id uuid not null,
    primary key (proposal_id, ordinal),
    constraint pairing_proposal_group_of foreign key (proposal_id) references pairing_proposal (id)
) character set utf8mb4;
--rollback drop table pairing_proposal_group;

-- What the lead changed by hand, with the reason; what stood before is kept, so that it can be undone.
--changeset pairing:0014-pairing-override
create table pairing_override (
    proposal_id uuid not null,
    ordinal int not null,
    kind varchar(10) character set ascii collate ascii_bin not null,
    stood_before longtext not null,
    cost_points int not null,
    reason varchar(500) not null,
    made_by uuid,
    made_at datetime(6) not null,
    undone_at datetime(6),
    undone_by uuid,
    primary key (proposal_id, ordinal),
    constraint pairing_override_of foreign key (proposal_id) references pairing_proposal (id)
) character set utf8mb4;
--rollback drop table pairing_override;
