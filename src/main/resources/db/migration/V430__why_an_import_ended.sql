-- Message key of why Hatchway itself ended an import; null where a person did, or where it finished.
alter table import_run add column end_reason text;
