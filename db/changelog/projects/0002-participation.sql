--liquibase formatted sql
--changeset projects:0006-participation
create table participation (
    id uuid not null primary key,
    person_id uuid not null,
    project_id uuid not null,
    role varchar(24) not null,
    school_id uuid,
    first_day date not null,
    last_day date,
    version int not null,
    constraint participation_days_in_order check (last_day is null or last_day >= first_day),
    constraint participation_in foreign key (project_id) references project (id),
    constraint participation_for_school foreign key (project_id, school_id)
        references project_school (project_id, school_id),
    index participation_of_person (person_id, first_day)
) character set utf8mb4;
--rollback drop table participation;
