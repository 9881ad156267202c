--liquibase formatted sql

--changeset jobs:0001-job
create table job (
    id uuid not null primary key,
    kind varchar(60) character set ascii collate ascii_bin not null,
    title varchar(200) not null,
    started_by varchar(100) character set ascii collate ascii_bin not null,
    scope_kind varchar(40) character set ascii collate ascii_bin,
    scope_id uuid,
    state varchar(20) character set ascii collate ascii_bin not null,
    done int not null,
    of_all int not null,
    sentence varchar(1000) not null,
    reference varchar(20) character set ascii collate ascii_bin,
    checkpoint varchar(2000),
    stop_wanted boolean not null,
    attempt int not null,
    tries int not null,
    asked_at datetime(6) not null,
    ended_at datetime(6),
    index job_by_person (started_by, asked_at),
    index job_by_time (asked_at)
) character set utf8mb4;
--rollback drop table job;

--changeset jobs:0002-job-parameter
create table job_parameter (
    job_id uuid not null,
    name varchar(60) character set ascii collate ascii_bin not null,
    value varchar(1000) not null,
    primary key (job_id, name),
    constraint job_parameter_of_job foreign key (job_id) references job (id) on delete cascade
) character set utf8mb4;
--rollback drop table job_parameter;

--changeset jobs:0003-scheduled-tasks
-- The table of db-scheduler 16, under the names that it looks for.
create table scheduled_tasks (
    task_name varchar(100) character set ascii collate ascii_bin not null,
    task_instance varchar(100) character set ascii collate ascii_bin not null,
    task_data blob,
    execution_time datetime(6) not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success datetime(6),
    last_failure datetime(6),
    consecutive_failures int,
    last_heartbeat datetime(6),
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance),
    index scheduled_tasks_by_time (execution_time),
    index scheduled_tasks_by_heartbeat (last_heartbeat)
) character set utf8mb4;
--rollback drop table scheduled_tasks;
