-- What came of the scenarios in numbers; null where the rules do not compile.
alter table rule_check add column scenarios int;
alter table rule_check add column passed int;
alter table rule_check add column unreadable int;
alter table rule_check add column rules int;
alter table rule_check add column covered int;
alter table rule_check add constraint ck_rule_check_scenarios
  check (num_nonnulls(scenarios, passed, unreadable, rules, covered) in (0, 5));
