-- Of which revision of the application the orders of resources, referrals and offers are.
create or replace function pg_temp.revision_of(application uuid, moment timestamptz) returns int language sql stable as $$
  select coalesce(max(number) filter (where revised_at <= moment), min(number))
  from application_revision where application_id = application
$$;

alter table resource_ranking add column revision int;
update resource_ranking set revision = pg_temp.revision_of(application_id, made_at);

alter table hand_routing add column revision int;
update hand_routing set revision = pg_temp.revision_of(application_id, decided_at);

alter table referral add column revision int;
update referral set revision = pg_temp.revision_of(application_id, sent_at);

alter table offer add column revision int;
update offer set revision = pg_temp.revision_of(application_id, made_at);
