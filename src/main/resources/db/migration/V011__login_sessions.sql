-- Who is logged in; a session that ends is a row that goes. The cookie holds a secret, the row its hash.
create table login_session (
  token_hash bytea       constraint pk_login_session primary key,
  person_id  uuid        not null constraint fk_login_session_person references person (id),
  started_at timestamptz not null,
  used_at    timestamptz not null
);
create index ix_login_session_person on login_session (person_id);
create index ix_login_session_used_at on login_session (used_at);
