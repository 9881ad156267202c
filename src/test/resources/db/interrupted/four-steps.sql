--liquibase formatted sql

--changeset test:1-note
create table note (id int not null primary key);
--rollback drop table note;

--changeset test:2-words
alter table note add column words varchar(40);
--rollback alter table note drop column words;

--changeset test:3-first-notes
insert into note (id, words) values (1, 'first');
insert into note (id, words) values (2, 'second');
--rollback delete from note where id in (1, 2);

--changeset test:4-index
create index note_words on note (words);
--rollback drop index note_words on note;
