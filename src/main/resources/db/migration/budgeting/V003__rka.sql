-- When the RKA of a year may be written.
CREATE TABLE budgeting_schedule (
  year smallint PRIMARY KEY,
  opens_on date NOT NULL,
  closes_on date NOT NULL CHECK (closes_on >= opens_on)
);

-- Ceiling (pagu) of a sub kegiatan of an agency, and what its lines take of it. No line can make taken exceed amount.
CREATE TABLE budgeting_ceiling (
  id uuid NOT NULL UNIQUE,
  year smallint NOT NULL,
  agency text NOT NULL,
  sub_kegiatan text NOT NULL CHECK (length(sub_kegiatan) = 17),
  amount numeric(20,2) NOT NULL CHECK (amount >= 0),
  taken numeric(20,2) NOT NULL DEFAULT 0 CHECK (taken >= 0),
  PRIMARY KEY (year, agency, sub_kegiatan),
  CONSTRAINT budgeting_ceiling_holds CHECK (taken <= amount)
);

CREATE FUNCTION budgeting_product(numeric[]) RETURNS numeric LANGUAGE sql IMMUTABLE STRICT
  RETURN $1[1] * coalesce($1[2], 1) * coalesce($1[3], 1) * coalesce($1[4], 1);

CREATE SEQUENCE budgeting_line_number;

CREATE TABLE budgeting_line (
  id uuid PRIMARY KEY,
  number bigint NOT NULL UNIQUE DEFAULT nextval('budgeting_line_number'),
  version integer NOT NULL,
  year smallint NOT NULL,
  agency text NOT NULL,
  sub_kegiatan text NOT NULL,
  account text NOT NULL,
  item text,
  name text NOT NULL,
  specification text NOT NULL DEFAULT '',
  -- Koefisien: one to four pairs.
  volumes numeric(14,4)[] NOT NULL CHECK (cardinality(volumes) BETWEEN 1 AND 4 AND 0 < ALL (volumes)),
  units text[] NOT NULL CHECK (cardinality(units) = cardinality(volumes)),
  unit text NOT NULL,
  price numeric(20,2) NOT NULL CHECK (price > 0),
  ppn smallint NOT NULL CHECK (ppn IN (0, 11, 12)),
  amount numeric(20,2) NOT NULL,
  fund text NOT NULL,
  place text,
  provisional boolean NOT NULL DEFAULT false,
  note text NOT NULL DEFAULT '',
  proposal text,
  removed boolean NOT NULL DEFAULT false,
  changed_at timestamptz NOT NULL,
  FOREIGN KEY (year, agency, sub_kegiatan) REFERENCES budgeting_ceiling,
  CHECK (item IS NOT NULL OR provisional),
  CONSTRAINT budgeting_line_amount
    CHECK (amount = round(budgeting_product(volumes) * price * (100 + ppn) / 100))
);
CREATE INDEX budgeting_line_pot ON budgeting_line (year, agency, sub_kegiatan, number) WHERE NOT removed;
CREATE INDEX budgeting_line_place ON budgeting_line (year, place) WHERE NOT removed;
-- A proposal becomes one line.
CREATE UNIQUE INDEX budgeting_line_proposal ON budgeting_line (proposal) WHERE NOT removed;
CREATE INDEX budgeting_line_item ON budgeting_line (item, year) WHERE NOT removed;

CREATE FUNCTION budgeting_take() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND NOT OLD.removed THEN
    UPDATE budgeting_ceiling SET taken = taken - OLD.amount
    WHERE year = OLD.year AND agency = OLD.agency AND sub_kegiatan = OLD.sub_kegiatan;
  END IF;
  IF TG_OP <> 'DELETE' AND NOT NEW.removed THEN
    UPDATE budgeting_ceiling SET taken = taken + NEW.amount
    WHERE year = NEW.year AND agency = NEW.agency AND sub_kegiatan = NEW.sub_kegiatan;
  END IF;
  RETURN NULL;
END $$;
DO $$ BEGIN
  EXECUTE format('ALTER FUNCTION budgeting_take() SET search_path = %I, pg_temp', current_schema());
END $$;
CREATE TRIGGER budgeting_line_takes AFTER INSERT OR UPDATE OR DELETE ON budgeting_line
  FOR EACH ROW EXECUTE FUNCTION budgeting_take();
CREATE CONSTRAINT TRIGGER budgeting_line_is_logged AFTER INSERT OR UPDATE OR DELETE ON budgeting_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('budgeting.line');

-- Income (4) and financing (6) of a year; spending is the sum of its lines.
CREATE TABLE budgeting_income (
  year smallint NOT NULL,
  account text NOT NULL CHECK (account ~ '^[46]'),
  amount numeric(20,2) NOT NULL CHECK (amount >= 0),
  basis text NOT NULL DEFAULT '',
  PRIMARY KEY (year, account)
);

GRANT SELECT, INSERT, UPDATE ON budgeting_schedule, budgeting_line TO balai_app;
GRANT SELECT, INSERT, UPDATE (amount) ON budgeting_ceiling TO balai_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON budgeting_income TO balai_app;
GRANT USAGE ON SEQUENCE budgeting_line_number TO balai_app;
