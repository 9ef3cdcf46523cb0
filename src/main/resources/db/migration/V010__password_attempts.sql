-- A token bucket for each account, each address, and each account at an address: tries spent, and until when one waits.
-- Keys are hashes, since people type passwords where names belong.
create table password_attempt (
  bucket   text             constraint pk_password_attempt primary key,
  spent    double precision not null,
  spent_at timestamptz      not null,
  free_at  timestamptz      not null
);
create index ix_password_attempt_spent_at on password_attempt (spent_at);

-- A browser that somebody has logged in with: tries from it are counted apart, so that nobody else's lock its owner out.
create table login_device (
  token_hash bytea       constraint pk_login_device primary key,
  person_id  uuid        not null constraint fk_login_device_person references person (id),
  used_at    timestamptz not null
);
create index ix_login_device_used_at on login_device (used_at);
