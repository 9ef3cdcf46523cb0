-- Who deploys processes and founds programmes for everybody; who ended keeps a row.
create table installation_administrator (
  id        uuid        constraint pk_installation_administrator primary key,
  person_id uuid        not null constraint fk_installation_administrator_person references person (id),
  named_by  text        not null,
  named_at  timestamptz not null,
  ended_by  text,
  ended_at  timestamptz,
  constraint ck_installation_administrator_ended check ((ended_by is null) = (ended_at is null))
);
create unique index uq_installation_administrator on installation_administrator (person_id) where ended_at is null;

-- Installations that are older have had any administrator for this: the first of them stays.
insert into installation_administrator (id, person_id, named_by, named_at)
select gen_random_uuid(), m.person_id, 'hatchway', now()
from membership m join person p on p.id = m.person_id
where m.role = 'ADMINISTRATOR' and p.active
order by m.granted_at, m.id
limit 1;
