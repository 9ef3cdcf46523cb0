-- 0 while it is a draft, 1 when it is submitted, one more with each correction.
alter table startup_application add column revision int not null default 0;
update startup_application a set revision = r.newest
from (select application_id, max(number) as newest from application_revision group by application_id) r
where r.application_id = a.id;
