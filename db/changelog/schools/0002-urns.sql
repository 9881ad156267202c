--liquibase formatted sql

--changeset schools:0002-school-urn
-- Every URN that a school ever had, with the days on which it was the school's.
create table school_urn (
    urn varchar(6) character set ascii collate ascii_bin not null primary key,
    school_id uuid not null,
    from_day date,
    until_day date,
    index school_urn_of (school_id),
    constraint school_urn_of_school foreign key (school_id) references school (id)
) character set utf8mb4;
--rollback drop table school_urn;

--changeset schools:0003-urns-that-stand
insert ignore into school_urn (urn, school_id) select urn, id from school where urn is not null;
--rollback delete from school_urn;

--changeset schools:0004-school-name
alter table school modify column name varchar(200) not null;
--rollback alter table school modify column name varchar(120) not null;

--changeset schools:0005-school-joined
-- Where the register shows that two entries were one school all along, the later one points to the one that stays.
alter table school add column joined_into uuid;
--rollback alter table school drop column joined_into;

--changeset schools:0006-school-open
alter table school add column is_open boolean not null default true;
--rollback alter table school drop column is_open;

--changeset schools:0007-school-by-name
create index school_by_name on school (is_open, name);
--rollback drop index school_by_name on school;

--changeset schools:0008-school-by-joined
create index school_by_joined on school (joined_into);
--rollback drop index school_by_joined on school;
