-- The kamus of a year. The header carries the version that the decision log knows; entries keep the one they came with.
CREATE TABLE musrenbang_kamus (
  id uuid PRIMARY KEY,
  year int NOT NULL UNIQUE,
  version int NOT NULL,
  source text NOT NULL,
  published_at timestamptz NOT NULL
);
CREATE CONSTRAINT TRIGGER musrenbang_kamus_logged AFTER INSERT OR UPDATE OR DELETE ON musrenbang_kamus
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('musrenbang.kamus');

-- An entry is never changed: another version of it is added, and the newest one counts.
CREATE TABLE musrenbang_kamus_entry (
  year int NOT NULL REFERENCES musrenbang_kamus (year),
  code text NOT NULL CHECK (code ~ '^[A-Z]{2}-[0-9]{2}$'),
  version int NOT NULL CHECK (version > 0),
  name text NOT NULL,
  title text NOT NULL,
  bidang text NOT NULL,
  physical boolean NOT NULL,
  agency text NOT NULL,
  sub_kegiatan text NOT NULL,
  account text NOT NULL,
  price_item text NOT NULL,
  unit text NOT NULL,
  about text NOT NULL,
  proofs text[] NOT NULL,
  questions text[] NOT NULL,
  forbidden text[] NOT NULL,
  PRIMARY KEY (year, code, version)
);
CREATE TABLE musrenbang_kamus_variable (
  year int NOT NULL,
  code text NOT NULL,
  version int NOT NULL,
  ordinal int NOT NULL,
  name text NOT NULL,
  label text NOT NULL,
  unit text NOT NULL,
  least numeric(14,4) NOT NULL CHECK (least > 0),
  most numeric(14,4) NOT NULL,
  decimals int NOT NULL CHECK (decimals BETWEEN 0 AND 4),
  example numeric(14,4) NOT NULL,
  PRIMARY KEY (year, code, version, ordinal),
  FOREIGN KEY (year, code, version) REFERENCES musrenbang_kamus_entry,
  CHECK (least <= example AND example <= most)
);

-- "Tidak ada di kamus": what people need and the kamus lacks. One voice a person; the same words are one need.
CREATE TABLE musrenbang_missing_work (
  id uuid PRIMARY KEY,
  year int NOT NULL,
  words text NOT NULL CHECK (length(words) BETWEEN 5 AND 200),
  sameness text NOT NULL,
  demand int NOT NULL DEFAULT 0,
  first_at timestamptz NOT NULL,
  UNIQUE (year, sameness)
);
CREATE INDEX musrenbang_missing_work_demand ON musrenbang_missing_work (year, demand DESC, first_at);
CREATE TABLE musrenbang_missing_voice (
  missing uuid NOT NULL REFERENCES musrenbang_missing_work,
  person uuid NOT NULL,
  region text,
  at timestamptz NOT NULL,
  PRIMARY KEY (missing, person)
);
CREATE FUNCTION musrenbang_count_voice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE musrenbang_missing_work SET demand = demand + 1 WHERE id = NEW.missing;
  RETURN NULL;
END $$;
CREATE TRIGGER musrenbang_missing_voice_counted AFTER INSERT ON musrenbang_missing_voice
  FOR EACH ROW EXECUTE FUNCTION musrenbang_count_voice();

-- The cycle of a plan year: its stages in order, the first being the handing in of proposals.
CREATE TABLE musrenbang_cycle (
  id uuid PRIMARY KEY,
  year int NOT NULL UNIQUE,
  version int NOT NULL
);
CREATE CONSTRAINT TRIGGER musrenbang_cycle_logged AFTER INSERT OR UPDATE OR DELETE ON musrenbang_cycle
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('musrenbang.cycle');
CREATE TABLE musrenbang_stage (
  year int NOT NULL REFERENCES musrenbang_cycle (year),
  ordinal int NOT NULL,
  level text CHECK (level IN ('KELURAHAN', 'KECAMATAN', 'AGENCY', 'CITY')),
  opens timestamptz NOT NULL,
  closes timestamptz NOT NULL,
  working_days int NOT NULL CHECK (working_days > 0),
  PRIMARY KEY (year, ordinal),
  UNIQUE NULLS NOT DISTINCT (year, level),
  CHECK (opens < closes)
);

-- Numbers of a year come from a sequence of the year: nobody waits for anybody. It is made with the cycle, by the owner
-- of the tables, because the program itself may make nothing.
CREATE FUNCTION musrenbang_make_numbers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  EXECUTE format('CREATE SEQUENCE musrenbang_number_%s', NEW.year);
  EXECUTE format('GRANT USAGE ON SEQUENCE musrenbang_number_%s TO balai_app', NEW.year);
  RETURN NULL;
END $$;
DO $$ BEGIN
  EXECUTE format('ALTER FUNCTION musrenbang_make_numbers() SET search_path = %I, pg_temp', current_schema());
END $$;
CREATE TRIGGER musrenbang_cycle_numbered AFTER INSERT ON musrenbang_cycle
  FOR EACH ROW EXECUTE FUNCTION musrenbang_make_numbers();

-- Reasons with their fixed wording, dated: a code keeps its words as long as it is valid.
CREATE TABLE musrenbang_reason (
  code text NOT NULL CHECK (code ~ '^[A-Z]{1,3}-[0-9]{2,3}$'),
  level text NOT NULL,
  verdicts text[] NOT NULL,
  indonesian text NOT NULL,
  english text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  PRIMARY KEY (code, valid_from),
  CHECK (valid_to IS NULL OR valid_from <= valid_to)
);

-- Ceilings. A level never accepts more than its ceiling: whatever the program does, the row cannot say so.
CREATE TABLE musrenbang_pagu (
  year int NOT NULL REFERENCES musrenbang_cycle (year),
  level text NOT NULL,
  place text NOT NULL,
  ceiling numeric(20,2) NOT NULL CHECK (ceiling >= 0),
  taken numeric(20,2) NOT NULL DEFAULT 0 CHECK (taken >= 0),
  PRIMARY KEY (year, level, place),
  CONSTRAINT musrenbang_pagu_never_exceeded CHECK (taken <= ceiling)
);

GRANT SELECT, INSERT, UPDATE ON musrenbang_kamus, musrenbang_cycle, musrenbang_missing_work TO balai_app;
GRANT SELECT, INSERT ON musrenbang_kamus_entry, musrenbang_kamus_variable, musrenbang_missing_voice TO balai_app;
GRANT SELECT, INSERT, UPDATE ON musrenbang_stage, musrenbang_reason, musrenbang_pagu TO balai_app;
