--liquibase formatted sql
--changeset frameworks:0001-framework
create table framework (
    id uuid not null primary key,
    project_id uuid,
    framework_key varchar(40) character set ascii collate ascii_bin not null,
    recorded_at datetime(6) not null,
    constraint framework_key_once unique (project_id, framework_key),
    constraint framework_of_project foreign key (project_id) references project (id)
) character set utf8mb4;
--rollback drop table framework;

--changeset frameworks:0002-framework-edition
create table framework_edition (
    id uuid not null primary key,
    framework_id uuid not null,
    number int not null,
    name varchar(200) not null,
    publisher varchar(200) not null,
    about varchar(2000) not null,
    label varchar(80) not null,
    before_id uuid,
    revision int not null,
    recorded_at datetime(6) not null,
    changed_at datetime(6) not null,
    published_at datetime(6),
    constraint framework_edition_number_once unique (framework_id, number),
    constraint framework_edition_of foreign key (framework_id) references framework (id)
) character set utf8mb4;
--rollback drop table framework_edition;

--changeset frameworks:0003-framework-level
create table framework_level (
    edition_id uuid not null,
    position int not null,
    label varchar(80) not null,
    meaning varchar(2000) not null,
    points decimal(6, 2) not null,
    primary key (edition_id, position),
    constraint framework_level_of foreign key (edition_id) references framework_edition (id)
) character set utf8mb4;
--rollback drop table framework_level;

--changeset frameworks:0004-framework-area
create table framework_area (
    edition_id uuid not null,
    position int not null,
    code varchar(20) character set ascii collate ascii_bin not null,
    title varchar(200) not null,
    about varchar(2000) not null,
    primary key (edition_id, position),
    constraint framework_area_of foreign key (edition_id) references framework_edition (id)
) character set utf8mb4;
--rollback drop table framework_area;

--changeset frameworks:0005-framework-statement
create table framework_statement (
    edition_id uuid not null,
    statement_id uuid not null,
    position int not null,
    area_position int not null,
    code varchar(20) character set ascii collate ascii_bin not null,
    text varchar(2000) not null,
    guidance varchar(2000) not null,
    prompts varchar(3100) not null,
    evidence_kinds varchar(2500) not null,
    settings varchar(200) character set ascii collate ascii_bin not null,
    descriptors varchar(400) character set ascii collate ascii_bin not null,
    primary key (edition_id, statement_id),
    constraint framework_statement_of foreign key (edition_id) references framework_edition (id)
) character set utf8mb4;
--rollback drop table framework_statement;

--changeset frameworks:0006-framework-must
create table framework_must (
    edition_id uuid not null,
    statement_id uuid not null,
    position int not null,
    text varchar(2000) not null,
    from_level int not null,
    primary key (edition_id, statement_id, position),
    constraint framework_must_of foreign key (edition_id, statement_id)
        references framework_statement (edition_id, statement_id)
) character set utf8mb4;
--rollback drop table framework_must;

--changeset frameworks:0007-framework-wording
create table framework_wording (
    edition_id uuid not null,
    statement_id uuid not null,
    position int not null,
    reader varchar(8) character set ascii collate ascii_bin not null,
    language varchar(16) character set ascii collate ascii_bin not null,
    text varchar(2000) not null,
    symbol varchar(40) character set ascii collate ascii_bin not null,
    primary key (edition_id, statement_id, position),
    constraint framework_wording_of foreign key (edition_id, statement_id)
        references framework_statement (edition_id, statement_id)
) character set utf8mb4;
--rollback drop table framework_wording;
