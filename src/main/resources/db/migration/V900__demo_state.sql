create table demo_state (
  programme_code text constraint pk_demo_state primary key,
  begun_at timestamptz not null,
  finished_at timestamptz
);
-- one demo programme in an installation, even where two nodes start at once
create unique index uq_demo_state_only_one on demo_state ((true));
