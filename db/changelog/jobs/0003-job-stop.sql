--liquibase formatted sql

--changeset jobs:0005-job-stop
-- That a job should stop stands in a row of its own, without a foreign key: whoever asks must neither wait for a
-- portion of the job that is being saved, nor make it fail by changing the row that it is about to write.
create table job_stop (job_id uuid not null primary key) character set utf8mb4;
--rollback drop table job_stop;

--changeset jobs:0006-no-stop-in-job
alter table job drop column stop_wanted;
--rollback alter table job add column stop_wanted boolean not null default false;
