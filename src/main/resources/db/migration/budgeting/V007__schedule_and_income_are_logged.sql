-- The schedule and the income of a year change by decision only: each has an id and a version that the log knows it by.
-- Rows from before have version 0 until they are next decided on.
ALTER TABLE budgeting_schedule
  ADD COLUMN id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  ADD COLUMN version integer NOT NULL DEFAULT 0;
ALTER TABLE budgeting_income
  ADD COLUMN id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  ADD COLUMN version integer NOT NULL DEFAULT 0;
CREATE CONSTRAINT TRIGGER budgeting_schedule_is_logged AFTER INSERT OR UPDATE OR DELETE ON budgeting_schedule
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('budgeting.schedule');
CREATE CONSTRAINT TRIGGER budgeting_income_is_logged AFTER INSERT OR UPDATE OR DELETE ON budgeting_income
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('budgeting.income');
REVOKE DELETE ON budgeting_income FROM balai_app;
