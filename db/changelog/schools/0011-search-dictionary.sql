--liquibase formatted sql

--changeset schools:0110-school-dictionary
-- Every word of letters that stands in school_word: a small table, in which parts of words are looked for.
create table school_dictionary (
    word varchar(40) character set ascii collate ascii_bin not null primary key
) character set utf8mb4;
--rollback drop table school_dictionary;
