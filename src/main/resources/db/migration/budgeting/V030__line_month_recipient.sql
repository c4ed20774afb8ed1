-- A line says from which month on it is needed, who gets a grant or social aid, and who wrote it last.
ALTER TABLE budgeting_line
  ADD COLUMN month smallint CHECK (month BETWEEN 1 AND 12),
  ADD COLUMN recipient text NOT NULL DEFAULT '',
  ADD COLUMN recipient_address text NOT NULL DEFAULT '',
  ADD COLUMN changed_by text NOT NULL DEFAULT '';

-- Salaries, interest, subsidies, grants, aid and transfers are set by other rules than the price book: they may stand
-- without an item when they say by which.
DO $$
DECLARE old text;
BEGIN
  SELECT conname INTO STRICT old FROM pg_constraint
  WHERE conrelid = 'budgeting_line'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%item IS NOT NULL%';
  EXECUTE format('ALTER TABLE budgeting_line DROP CONSTRAINT %I', old);
END $$;
ALTER TABLE budgeting_line ADD CONSTRAINT budgeting_line_item CHECK (
  item IS NOT NULL OR provisional OR (note <> '' AND account ~ '^5\.(1\.01\.(?!03)|1\.0[3456]\.|3\.|4\.)'));
ALTER TABLE budgeting_line ADD CONSTRAINT budgeting_line_recipient CHECK (
  provisional OR account !~ '^5\.1\.0[56]\.' OR (recipient <> '' AND recipient_address <> '')) NOT VALID;
