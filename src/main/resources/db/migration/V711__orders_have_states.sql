-- Where an order stands: asked for, in use since the kick-off, ended as planned, or called off.
alter table provisioning_order add column state text not null default 'ORDERED'
  constraint ck_provisioning_order_state check (state in ('ORDERED', 'RUNNING', 'COMPLETED', 'CANCELLED'));
alter table provisioning_order add column ended_at timestamptz;
alter table provisioning_order add column ended_because text;

update provisioning_order o set state = 'RUNNING'
from provisioning p join kick_off k on k.setup_id = p.setup_id
where p.connector_key = o.order_key;
update provisioning_order o
set state = case when b.state = 'GRADUATED' then 'COMPLETED' else 'CANCELLED' end,
  ended_at = b.ended_at, ended_because = b.state
from provisioning p
  join resource_setup s on s.id = p.setup_id
  join onboarding b on b.id = s.onboarding_id
where p.connector_key = o.order_key and b.state <> 'RUNNING';
