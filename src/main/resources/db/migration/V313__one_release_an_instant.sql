alter table rule_release add constraint uq_rule_release_instant unique (programme_id, live_from);
