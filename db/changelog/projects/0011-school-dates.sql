--liquibase formatted sql

-- Since when a school takes part and until when, for those that joined late or withdrew. Rows are added and never changed,
-- but for the moment at which they cease to stand.

--changeset projects:0013-school-dates
create table school_dates (
    project_id uuid not null,
    school_id uuid not null,
    first_day date,
    last_day date,
    reason varchar(400) not null,
    recorded_at datetime(6) not null,
    superseded_at datetime(6) not null default '9999-12-31 23:59:59.999999',
    primary key (project_id, school_id, superseded_at),
    constraint school_dates_of foreign key (project_id, school_id) references project_school (project_id, school_id),
    constraint school_dates_in_order check (last_day is null or first_day is null or last_day >= first_day),
    constraint school_dates_say_something check (first_day is not null or last_day is not null),
    constraint school_dates_recorded_in_order check (superseded_at > recorded_at)
) character set utf8mb4;
--rollback drop table school_dates;
