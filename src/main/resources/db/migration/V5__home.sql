-- Who has opened the assistant's Home in Slack, and what it shows them: a digest, to know a change by.
create table homes (
    workspace varchar(64) not null,
    person    varchar(64) not null,
    shows     varchar(36),
    opened_at timestamp with time zone not null,
    primary key (workspace, person)
);

-- Who is not to be welcomed any more: they were, or needed no welcome.
create table welcomes (
    workspace   varchar(64) not null,
    person      varchar(64) not null,
    welcomed_at timestamp with time zone not null,
    primary key (workspace, person)
);
