-- As before, but the decision is looked up by its index: the index holds decisions that move something (version > 0),
-- and a plan for any version reads the whole queue for each row instead. A queue that was short when the plan was made
-- may be long when a city imports.
CREATE OR REPLACE FUNCTION ledger_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'perubahan tanpa catatan: % % dihapus', TG_ARGV[0], OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN
    RETURN NULL;
  END IF;
  IF NEW.version IS DISTINCT FROM (CASE TG_OP WHEN 'INSERT' THEN 1 ELSE OLD.version + 1 END) THEN
    RAISE EXCEPTION 'perubahan tanpa catatan: % % berversi %', TG_ARGV[0], NEW.id, NEW.version USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM ledger_queue q
      WHERE q.object = NEW.id AND q.version = NEW.version AND q.kind = TG_ARGV[0] AND q.version > 0) THEN
    RAISE EXCEPTION 'perubahan tanpa catatan: % % versi %', TG_ARGV[0], NEW.id, NEW.version USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
DO $$ BEGIN
  EXECUTE format('ALTER FUNCTION ledger_guard() SET search_path = %I, pg_temp', current_schema());
  EXECUTE 'ALTER FUNCTION ledger_guard() SET enable_seqscan = off';
END $$;
