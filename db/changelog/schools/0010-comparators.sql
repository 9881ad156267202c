--liquibase formatted sql

--changeset schools:0100-school-comparator
-- What schools of one kind have together in one school year: in one authority, or in England where la_code is empty.
-- "part" over "whole" is the share; both are sums over schools, so that a large school counts for as many as it has.
-- Schools whose file has a symbol or nothing are left out of both sums and counted. "published" is the share that the
-- file itself states for all of them, in percent.
create table school_comparator (
    school_year smallint not null,
    source varchar(16) character set ascii collate ascii_bin not null,
    la_code varchar(3) character set ascii collate ascii_bin not null,
    school_group varchar(24) character set ascii collate ascii_bin not null,
    measure varchar(40) character set ascii collate ascii_bin not null,
    part decimal(20,6),
    whole decimal(20,6),
    schools int not null,
    left_out int not null,
    published decimal(12,6),
    origin varchar(200) not null,
    recorded_at datetime(6) not null,
    primary key (school_year, source, la_code, school_group, measure)
) character set utf8mb4;
--rollback drop table school_comparator;
