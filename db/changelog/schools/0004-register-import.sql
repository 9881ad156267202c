--liquibase formatted sql

--changeset schools:0015-register-import
create table register_import (
    id uuid not null primary key,
    file_name varchar(200) not null,
    kind varchar(24) character set ascii collate ascii_bin,
    stated_year smallint not null,
    state varchar(12) character set ascii collate ascii_bin not null,
    sentence varchar(1000) not null,
    charset varchar(20) character set ascii collate ascii_bin,
    bytes bigint not null,
    parts int not null,
    header text,
    rows_read bigint not null default 0,
    rows_new bigint not null default 0,
    rows_changed bigint not null default 0,
    rows_same bigint not null default 0,
    rows_refused bigint not null default 0,
    rows_left_out bigint not null default 0,
    findings bigint not null default 0,
    staged_to bigint not null default 0,
    merged_to bigint not null default 0,
    job_id uuid,
    asked_by varchar(100) character set ascii collate ascii_bin not null,
    asked_at datetime(6) not null,
    ended_at datetime(6),
    index register_import_by_time (asked_at)
) character set utf8mb4;
--rollback drop table register_import;

--changeset schools:0016-register-import-part
-- The file, in parts of a megabyte, until its import has ended.
create table register_import_part (
    import_id uuid not null,
    ordinal int not null,
    content mediumblob not null,
    primary key (import_id, ordinal)
) character set utf8mb4;
--rollback drop table register_import_part;

--changeset schools:0017-register-import-finding
create table register_import_finding (
    import_id uuid not null,
    number int not null,
    kind varchar(8) character set ascii collate ascii_bin not null,
    line bigint not null,
    column_name varchar(80) not null,
    value varchar(200) not null,
    reason varchar(400) not null,
    primary key (import_id, number)
) character set utf8mb4;
--rollback drop table register_import_finding;

--changeset schools:0018-register-import-field
-- How many rows an import changed in each field.
create table register_import_field (
    import_id uuid not null,
    field varchar(40) character set ascii collate ascii_bin not null,
    changed bigint not null,
    primary key (import_id, field)
) character set utf8mb4;
--rollback drop table register_import_field;

--changeset schools:0019-register-import-change
create table register_import_change (
    import_id uuid not null,
    line bigint not null,
    field varchar(40) character set ascii collate ascii_bin not null,
    row_key varchar(120) not null,
    before_value varchar(600),
    after_value varchar(600),
    primary key (import_id, line, field)
) character set utf8mb4 collate utf8mb4_bin;
--rollback drop table register_import_change;

--changeset schools:0020-staged-register-entry
create table staged_register_entry (
    import_id uuid not null,
    line bigint not null,
    urn varchar(6) character set ascii collate ascii_bin,
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
    primary key (import_id, line)
) character set utf8mb4 collate utf8mb4_bin;
--rollback drop table staged_register_entry;

--changeset schools:0021-staged-register-link
create table staged_register_link (
    import_id uuid not null,
    line bigint not null,
    urn varchar(6) character set ascii collate ascii_bin,
    link_urn varchar(6) character set ascii collate ascii_bin,
    kind varchar(100),
    link_name varchar(200),
    established_on date,
    primary key (import_id, line)
) character set utf8mb4 collate utf8mb4_bin;
--rollback drop table staged_register_link;

--changeset schools:0022-staged-school-census
create table staged_school_census (
    import_id uuid not null,
    line bigint not null,
    urn varchar(6) character set ascii collate ascii_bin,
    school_year smallint,
    source varchar(16) character set ascii collate ascii_bin,
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
    primary key (import_id, line)
) character set utf8mb4 collate utf8mb4_bin;
--rollback drop table staged_school_census;

--changeset schools:0023-staged-local-authority
create table staged_local_authority (
    import_id uuid not null,
    line bigint not null,
    code varchar(3) character set ascii collate ascii_bin,
    name varchar(80),
    region_code varchar(3) character set ascii collate ascii_bin,
    region varchar(60),
    primary key (import_id, line)
) character set utf8mb4 collate utf8mb4_bin;
--rollback drop table staged_local_authority;

--changeset schools:0024-staged-establishment-type
create table staged_establishment_type (
    import_id uuid not null,
    line bigint not null,
    code varchar(3) character set ascii collate ascii_bin,
    name varchar(100),
    group_code varchar(3) character set ascii collate ascii_bin,
    group_name varchar(60),
    primary key (import_id, line)
) character set utf8mb4 collate utf8mb4_bin;
--rollback drop table staged_establishment_type;
