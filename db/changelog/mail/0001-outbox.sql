--liquibase formatted sql

--changeset mail:0001-mail-message
-- One message on its way to one address. Several facts may go in one message.
create table mail_message (
    id uuid not null primary key,
    recipient varchar(254) character set ascii collate ascii_bin not null,
    kind varchar(20) character set ascii collate ascii_bin not null,
    told_at datetime(6) not null,
    state varchar(20) character set ascii collate ascii_bin not null,
    due_at datetime(6) not null,
    give_up_at datetime(6) not null,
    -- Counts the tries; a try of a lower number has been taken over.
    attempt int not null,
    claimed_at datetime(6),
    -- Set just before the mail server is told that the message is whole: after that it may have it.
    handed_over_at datetime(6),
    ended_at datetime(6),
    trouble varchar(500) not null,
    index mail_message_due (state, due_at),
    index mail_message_by_time (told_at),
    index mail_message_to (recipient, state)
) character set utf8mb4;
--rollback drop table mail_message;

--changeset mail:0002-mail-fact
-- What somebody is told. The two keys see to it that nobody is told one thing twice.
create table mail_fact (
    id uuid not null primary key,
    message_id uuid not null,
    recipient varchar(254) character set ascii collate ascii_bin not null,
    person_id uuid,
    fact varchar(200) character set ascii collate ascii_bin not null,
    subject varchar(200) not null,
    sentences text not null,
    link_path varchar(500) character set ascii collate ascii_bin not null,
    link_words varchar(100) not null,
    constraint mail_fact_once_to_an_address unique (recipient, fact),
    constraint mail_fact_once_to_a_person unique (person_id, fact),
    constraint mail_fact_in foreign key (message_id) references mail_message (id)
) character set utf8mb4;
--rollback drop table mail_fact;

--changeset mail:0003-mail-refusal
-- Who does not want reminders.
create table mail_refusal (
    recipient varchar(254) character set ascii collate ascii_bin not null,
    kind varchar(20) character set ascii collate ascii_bin not null,
    since datetime(6) not null,
    primary key (recipient, kind)
) character set utf8mb4;
--rollback drop table mail_refusal;

--changeset mail:0004-mail-key
-- The secret that signs the links by which reminders are switched off.
create table mail_key (
    purpose varchar(20) character set ascii collate ascii_bin not null primary key,
    secret binary(32) not null
) character set utf8mb4;
--rollback drop table mail_key;
