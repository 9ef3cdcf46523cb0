-- What could not be built was never live, so it does not keep another release from its instant.
alter table rule_release drop constraint uq_rule_release_instant;
create unique index uq_rule_release_instant on rule_release (programme_id, live_from) where failed_at is null;
