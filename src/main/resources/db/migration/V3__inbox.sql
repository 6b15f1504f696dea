-- What came in from Slack and is not answered yet. Once it is, only the identifier is left, to know a further delivery by.
create table inbox (
    id        varchar(255) primary key,
    workspace varchar(64),
    person    varchar(64),
    channel   varchar(64),
    thread    varchar(32),
    origin    varchar(16)  not null,
    said      varchar(4000),
    answer    text,
    sent      integer      not null default 0,
    process   varchar(36)  not null,
    came_at   timestamp with time zone not null,
    taken_at  timestamp with time zone not null,
    done_at   timestamp with time zone
);
create index inbox_open on inbox (done_at, taken_at);

-- Pictures that Slack has already, so that each is uploaded once.
create table slack_pictures (
    workspace    varchar(64) not null,
    picture      varchar(80) not null,
    language     varchar(2)  not null,
    content_hash varchar(64) not null,
    file         varchar(32) not null,
    uploaded_at  timestamp with time zone not null,
    primary key (workspace, picture, language, content_hash)
);
