create table former_membership (
  id uuid constraint pk_former_membership primary key,
  person_id uuid not null constraint fk_former_membership_person references person,
  programme_id uuid not null constraint fk_former_membership_programme references programme,
  role text not null,
  partner_id uuid,
  granted_by text not null,
  granted_at timestamptz not null,
  taken_by text not null,
  taken_at timestamptz not null
);
create index ix_former_membership_person on former_membership (person_id, programme_id);
