--liquibase formatted sql

--changeset trailexamples:0001-note
create table note (
    id uuid not null primary key,
    project_id uuid not null,
    words varchar(400) not null,
    day date,
    mood varchar(20),
    pages int not null,
    version int not null
);

--changeset trailexamples:0002-note-tag
create table note_tag (note_id uuid not null, tag varchar(40) not null);

--changeset trailexamples:0003-scribble
create table scribble (id uuid not null primary key, words varchar(400) not null);
