-- Decisions wait here, written in the transaction that carries them out, until the sequencer gives them an index.
CREATE TABLE ledger_queue (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  year smallint NOT NULL,
  kind text NOT NULL,
  object uuid NOT NULL,
  version int NOT NULL CHECK (version >= 0),
  state text NOT NULL,
  entry bytea NOT NULL CHECK (octet_length(entry) BETWEEN 2 AND 65535),
  queued_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX ledger_queue_version ON ledger_queue (object, version, kind) WHERE version > 0;
CREATE INDEX ledger_queue_remark ON ledger_queue (object) WHERE version = 0;

-- The log itself. kind, object, version and state repeat what stands in the entry, for queries; the replay compares them.
CREATE TABLE ledger_entry (
  year smallint NOT NULL,
  idx bigint NOT NULL CHECK (idx >= 0),
  id uuid NOT NULL,
  kind text NOT NULL,
  object uuid NOT NULL,
  version int NOT NULL,
  state text NOT NULL,
  entry bytea NOT NULL,
  PRIMARY KEY (year, idx)
);
CREATE UNIQUE INDEX ledger_entry_id ON ledger_entry (id);
CREATE INDEX ledger_entry_object ON ledger_entry (object, version);

-- One log a year: its name, its public key and the last checkpoint that was signed.
CREATE TABLE ledger_year (
  year smallint PRIMARY KEY,
  origin text NOT NULL,
  vkey text NOT NULL,
  size bigint NOT NULL DEFAULT 0,
  checkpoint text NOT NULL DEFAULT '',
  signed_at timestamptz
);

-- What entries vouch for without holding it. Erasable: the log stays as it is.
CREATE TABLE ledger_subject_key (
  subject uuid PRIMARY KEY,
  wrapped bytea NOT NULL
);
CREATE TABLE ledger_sealed_text (
  entry uuid NOT NULL,
  field text NOT NULL,
  kind text NOT NULL,
  object uuid NOT NULL,
  subject uuid NOT NULL REFERENCES ledger_subject_key,
  salt bytea NOT NULL CHECK (octet_length(salt) = 32),
  text bytea NOT NULL,
  PRIMARY KEY (entry, field)
);
CREATE INDEX ledger_sealed_text_object ON ledger_sealed_text (object);
CREATE INDEX ledger_sealed_text_subject ON ledger_sealed_text (subject);

-- What the last replay found, and objects whose table rows were lost in a restore while the log kept their decisions.
CREATE TABLE ledger_finding (
  found_at timestamptz NOT NULL,
  what text NOT NULL,
  kind text NOT NULL DEFAULT '',
  object uuid,
  detail text NOT NULL DEFAULT ''
);
CREATE TABLE ledger_reconciliation (
  kind text NOT NULL,
  object uuid NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (kind, object)
);

-- Not evidence (a superuser can drop it), only a wall against a slip of the hand.
CREATE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'catatan keputusan tidak dapat diubah: % pada %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER ledger_queue_append_only BEFORE UPDATE OR TRUNCATE ON ledger_queue
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();

-- No change without a decision. Other modules attach it to each table with id and version:
--   CREATE CONSTRAINT TRIGGER ... AFTER INSERT OR UPDATE OR DELETE ON x DEFERRABLE INITIALLY DEFERRED
--     FOR EACH ROW EXECUTE FUNCTION ledger_guard('module.kind');
-- At commit the decision is still in the queue: the sequencer sees committed rows only.
CREATE FUNCTION ledger_guard() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF NOT EXISTS (SELECT FROM ledger_queue q WHERE q.object = NEW.id AND q.version = NEW.version AND q.kind = TG_ARGV[0]) THEN
    RAISE EXCEPTION 'perubahan tanpa catatan: % % versi %', TG_ARGV[0], NEW.id, NEW.version USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

-- The guard reads this city's queue and no temporary table of the same name.
DO $$ BEGIN
  EXECUTE format('ALTER FUNCTION ledger_guard() SET search_path = %I, pg_temp', current_schema());
END $$;

GRANT SELECT, INSERT ON ledger_queue TO balai_app;
GRANT SELECT ON ledger_entry, ledger_year, ledger_reconciliation TO balai_app;
GRANT SELECT, INSERT, DELETE ON ledger_subject_key, ledger_sealed_text, ledger_finding TO balai_app;
GRANT SELECT, DELETE ON ledger_queue TO balai_sequencer;
GRANT SELECT, INSERT ON ledger_entry TO balai_sequencer;
GRANT SELECT, INSERT, UPDATE ON ledger_year TO balai_sequencer;
GRANT SELECT, INSERT ON ledger_reconciliation TO balai_sequencer;
