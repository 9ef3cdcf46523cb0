create table import_mapping (
  id uuid constraint pk_import_mapping primary key,
  programme_id uuid not null constraint fk_import_mapping_programme references programme,
  name text not null,
  mapping jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null,
  constraint uq_import_mapping_name unique (programme_id, name)
);

create table import_run (
  id uuid constraint pk_import_run primary key,
  programme_id uuid not null constraint fk_import_run_programme references programme,
  file_name text not null,
  file_hash text not null,
  format text not null,
  columns jsonb not null,
  mapping jsonb not null,
  state text not null,
  dry_run boolean not null,
  total int not null,
  started_by uuid not null,
  started_by_name text not null,
  uploaded_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  version int not null,
  constraint ck_import_run_state check (state in ('UPLOADED', 'RUNNING', 'FINISHED', 'CANCELLED'))
);
create index ix_import_run_programme on import_run (programme_id, uploaded_at desc);
create index ix_import_run_running on import_run (state) where state = 'RUNNING';

create table import_row (
  run_id uuid not null constraint fk_import_row_run references import_run,
  line int not null,
  cells jsonb not null,
  found jsonb not null,
  state text not null,
  company_name text,
  company_key text,
  application_id uuid,
  reference text,
  remarks jsonb not null,
  constraint pk_import_row primary key (run_id, line),
  constraint ck_import_row_state check (state in ('PENDING', 'ACCEPTED', 'REFUSED', 'ALREADY_THERE', 'CANCELLED'))
);
create index ix_import_row_state on import_row (run_id, state, line);
create index ix_import_row_company on import_row (run_id, company_key) where company_key is not null;
