--liquibase formatted sql

--changeset files:0001-stored-file
create table stored_file (
    id uuid not null primary key,
    name varchar(150) not null,
    type varchar(10) character set ascii collate ascii_bin not null,
    size bigint not null,
    kept_at datetime(6) not null,
    scan varchar(12) character set ascii collate ascii_bin not null,
    text_state varchar(12) character set ascii collate ascii_bin not null
);
--rollback drop table stored_file;

--changeset files:0001-file-piece
create table file_piece (
    file_id uuid not null,
    ordinal int not null,
    bytes mediumblob not null,
    primary key (file_id, ordinal),
    constraint file_piece_of_file foreign key (file_id) references stored_file (id)
);
--rollback drop table file_piece;

--changeset files:0001-file-text
create table file_text (
    file_id uuid not null primary key,
    content mediumtext not null,
    constraint file_text_of_file foreign key (file_id) references stored_file (id)
);
--rollback drop table file_text;
