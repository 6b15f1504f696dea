-- Where a person is in each journey. The position is remembered for the day on which the step is gone.
create table places (
    workspace    varchar(64) not null,
    person       varchar(64) not null,
    journey      varchar(80) not null,
    step         varchar(80) not null,
    position     integer     not null,
    content_hash varchar(64) not null,
    language     varchar(2)  not null,
    changed_at   timestamp with time zone not null,
    finished_at  timestamp with time zone,
    primary key (workspace, person, journey)
);

-- What else a dialogue goes on from.
create table dialogues (
    workspace  varchar(64) not null,
    person     varchar(64) not null,
    journey    varchar(80),
    topic      varchar(80),
    misses     integer     not null,
    chosen     varchar(2),
    written    varchar(2),
    changed_at timestamp with time zone not null,
    primary key (workspace, person)
);

-- Whether answers helped. A person has one voice for each topic.
create table feedback (
    workspace varchar(64) not null,
    person    varchar(64) not null,
    topic     varchar(80) not null,
    language  varchar(2)  not null,
    helped    boolean     not null,
    given_at  timestamp with time zone not null,
    primary key (workspace, person, topic)
);

-- What was asked and not understood, without who asked.
create table unanswered (
    question       varchar(300) primary key,
    wording        varchar(300) not null,
    language       varchar(2)   not null,
    times          integer      not null,
    first_asked_at timestamp with time zone not null,
    last_asked_at  timestamp with time zone not null
);
create index unanswered_by_time on unanswered (last_asked_at);
