--liquibase formatted sql

--changeset schools:0009-register-entry
-- What the national register says of one legal incarnation. Texts compare exactly, so that every change is seen.
create table register_entry (
    urn varchar(6) character set ascii collate ascii_bin not null primary key,
    la_code varchar(3) character set ascii collate ascii_bin,
    la_name varchar(80),
    establishment_number varchar(4) character set ascii collate ascii_bin,
    name varchar(200),
    type_code varchar(3) character set ascii collate ascii_bin,
    type_name varchar(100),
    type_group_code varchar(3) character set ascii collate ascii_bin,
    type_group varchar(60),
    status_code varchar(2) character set ascii collate ascii_bin,
    status varchar(60),
    reason_opened varchar(100),
    opened_on date,
    reason_closed varchar(100),
    closed_on date,
    phase_code varchar(2) character set ascii collate ascii_bin,
    phase varchar(40),
    low_age smallint,
    high_age smallint,
    boarders varchar(60),
    nursery varchar(60),
    sixth_form varchar(60),
    gender varchar(20),
    religious_character varchar(100),
    admissions varchar(60),
    capacity int,
    special_classes varchar(60),
    census_day date,
    pupils int,
    boys int,
    girls int,
    fsm_percent decimal(5,2),
    fsm int,
    trust_flag varchar(80),
    trust_code varchar(60) character set ascii collate ascii_bin,
    trust_name varchar(200),
    federation_code varchar(20) character set ascii collate ascii_bin,
    federation varchar(200),
    ukprn varchar(8) character set ascii collate ascii_bin,
    changed_on date,
    street varchar(200),
    locality varchar(200),
    address3 varchar(200),
    town varchar(100),
    county varchar(60),
    postcode varchar(8) character set ascii collate ascii_bin,
    website varchar(255),
    section41 varchar(40),
    sen_needs varchar(600),
    resourced_type varchar(80),
    resourced_on_roll int,
    resourced_capacity int,
    sen_unit_on_roll int,
    sen_unit_capacity int,
    region_code varchar(3) character set ascii collate ascii_bin,
    region varchar(60),
    district_code varchar(9) character set ascii collate ascii_bin,
    district varchar(80),
    urban_rural varchar(100),
    easting int,
    northing int,
    laestab varchar(7) character set ascii collate ascii_bin as (concat(la_code, establishment_number)) persistent,
    postcode_key varchar(8) character set ascii collate ascii_bin as (replace(postcode, ' ', '')) persistent,
    import_id uuid not null,
    recorded_at datetime(6) not null,
    index register_entry_by_laestab (laestab),
    index register_entry_by_postcode (postcode_key),
    index register_entry_by_import (import_id)
) character set utf8mb4 collate utf8mb4_bin;
--rollback drop table register_entry;

--changeset schools:0010-register-link
-- Which URN followed which, as published.
create table register_link (
    urn varchar(6) character set ascii collate ascii_bin not null,
    link_urn varchar(6) character set ascii collate ascii_bin not null,
    kind varchar(100) not null,
    link_name varchar(200),
    established_on date,
    import_id uuid not null,
    recorded_at datetime(6) not null,
    primary key (urn, link_urn, kind),
    index register_link_back (link_urn)
) character set utf8mb4 collate utf8mb4_bin;
--rollback drop table register_link;

--changeset schools:0011-school-census
-- Published figures of one URN in one school year from one kind of source. A figure that was published as a symbol is
-- null, and "symbols" names it: "ehc=c;fsm=NA;". A figure that is null without a symbol did not stand in the file.
-- school_year is the calendar year in which the school year begins; 0 where the file does not say and nobody did.
create table school_census (
    urn varchar(6) character set ascii collate ascii_bin not null,
    school_year smallint not null,
    source varchar(16) character set ascii collate ascii_bin not null,
    la_code varchar(3) character set ascii collate ascii_bin,
    establishment_number varchar(4) character set ascii collate ascii_bin,
    school_type varchar(60),
    pupils int,
    girls int,
    boys int,
    ehc int,
    sen_support int,
    eal int,
    english int,
    language_unknown int,
    fsm int,
    fsm_ever int,
    girls_percent decimal(12,6),
    boys_percent decimal(12,6),
    ehc_percent decimal(12,6),
    sen_support_percent decimal(12,6),
    eal_percent decimal(12,6),
    english_percent decimal(12,6),
    language_unknown_percent decimal(12,6),
    fsm_ever_percent decimal(12,6),
    absence_percent decimal(12,6),
    persistent_absence_percent decimal(12,6),
    permanent_exclusions int,
    permanent_exclusion_rate decimal(12,6),
    suspensions int,
    suspension_rate decimal(12,6),
    suspended_pupils int,
    suspended_pupils_rate decimal(12,6),
    ehc_spld int,
    ehc_mld int,
    ehc_sld int,
    ehc_pmld int,
    ehc_semh int,
    ehc_slcn int,
    ehc_hi int,
    ehc_vi int,
    ehc_msi int,
    ehc_pd int,
    ehc_asd int,
    ehc_oth int,
    ehc_nsa int,
    support_spld int,
    support_mld int,
    support_sld int,
    support_pmld int,
    support_semh int,
    support_slcn int,
    support_hi int,
    support_vi int,
    support_msi int,
    support_pd int,
    support_asd int,
    support_oth int,
    support_nsa int,
    provision_spld int,
    provision_mld int,
    provision_sld int,
    provision_pmld int,
    provision_semh int,
    provision_slcn int,
    provision_hi int,
    provision_vi int,
    provision_msi int,
    provision_pd int,
    provision_asd int,
    provision_oth int,
    sen_unit int,
    resourced_provision int,
    symbols varchar(1500) character set ascii collate ascii_bin,
    import_id uuid not null,
    recorded_at datetime(6) not null,
    primary key (urn, school_year, source),
    index school_census_by_year (school_year, source, la_code)
) character set utf8mb4 collate utf8mb4_bin;
--rollback drop table school_census;

--changeset schools:0012-local-authority
create table local_authority (
    code varchar(3) character set ascii collate ascii_bin not null primary key,
    name varchar(80),
    region_code varchar(3) character set ascii collate ascii_bin,
    region varchar(60),
    import_id uuid not null,
    recorded_at datetime(6) not null
) character set utf8mb4 collate utf8mb4_bin;
--rollback drop table local_authority;

--changeset schools:0013-establishment-type
create table establishment_type (
    code varchar(3) character set ascii collate ascii_bin not null primary key,
    name varchar(100),
    group_code varchar(3) character set ascii collate ascii_bin,
    group_name varchar(60),
    import_id uuid not null,
    recorded_at datetime(6) not null
) character set utf8mb4 collate utf8mb4_bin;
--rollback drop table establishment_type;

--changeset schools:0014-school-word
-- The words of a school's names and town, without accents, apostrophes and capitals: "st" for Saint.
create table school_word (
    word varchar(40) character set ascii collate ascii_bin not null,
    school_id uuid not null,
    primary key (word, school_id),
    index school_word_of (school_id)
) character set utf8mb4;
--rollback drop table school_word;
