--liquibase formatted sql

--changeset schools:0101-school-total
-- Shares that a published file itself states for all schools of a type, in England where la_code is empty, or in an
-- authority. They stand beside what is worked out from the rows and never replace a count.
create table school_total (
    school_year smallint not null,
    source varchar(16) character set ascii collate ascii_bin not null,
    la_code varchar(3) character set ascii collate ascii_bin not null,
    school_type varchar(60) not null,
    figure varchar(40) character set ascii collate ascii_bin not null,
    share decimal(12,6) not null,
    primary key (school_year, source, la_code, school_type, figure)
) character set utf8mb4;
--rollback drop table school_total;
