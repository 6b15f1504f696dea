-- What waits is looked for every few seconds, in tables that keep for months what waits no more.
-- A receipt that does not say what it should has nothing that is shown, for that can be looked up.
update case_receipts set shown = null where shown <> wanted;
create index case_receipts_due on case_receipts (shown);
create index case_threads_by_thread on case_threads (thread);
create index case_relays_waiting on case_relays (pending, number);
create index case_letters_waiting on case_letters (sent_at, gave_up_at);
create index leaks_by_time on leaks (seen_at);
