-- A version of the budget: frozen, public, comparable. Nothing of it changes any more.
CREATE TABLE budgeting_version (
  id uuid PRIMARY KEY,
  year smallint NOT NULL,
  code text NOT NULL CHECK (code ~ '^[a-z0-9-]{2,30}$'),
  serial smallint NOT NULL,
  stage text NOT NULL,
  name text NOT NULL,
  basis text NOT NULL DEFAULT '',
  decided_on date NOT NULL,
  frozen_at timestamptz NOT NULL,
  lines integer NOT NULL,
  spending numeric(20,2) NOT NULL,
  UNIQUE (year, code),
  UNIQUE (year, serial)
);

-- A version of ceilings (PPAS) has rows without a line: one a sub kegiatan.
CREATE TABLE budgeting_version_line (
  version uuid NOT NULL REFERENCES budgeting_version,
  seq integer NOT NULL,
  line uuid,
  number bigint,
  agency text NOT NULL,
  sub_kegiatan text NOT NULL,
  account text,
  item text,
  name text NOT NULL,
  specification text NOT NULL DEFAULT '',
  volumes numeric(14,4)[],
  units text[],
  unit text,
  price numeric(20,2),
  ppn smallint,
  amount numeric(20,2) NOT NULL,
  fund text,
  place text,
  provisional boolean NOT NULL DEFAULT false,
  proposal text,
  PRIMARY KEY (version, seq)
);
CREATE INDEX budgeting_version_line_line ON budgeting_version_line (line, version);
CREATE INDEX budgeting_version_line_agency ON budgeting_version_line (version, agency, sub_kegiatan);
CREATE INDEX budgeting_version_line_place ON budgeting_version_line (version, place, amount DESC);

CREATE TABLE budgeting_version_income (
  version uuid NOT NULL REFERENCES budgeting_version,
  account text NOT NULL,
  amount numeric(20,2) NOT NULL,
  basis text NOT NULL DEFAULT '',
  PRIMARY KEY (version, account)
);

-- The sums that pages show, made once when the version is frozen. A place counts for every region above it.
CREATE TABLE budgeting_version_sum (
  version uuid NOT NULL REFERENCES budgeting_version,
  dimension text NOT NULL CHECK (dimension IN ('agency', 'bidang', 'place', 'account', 'fund')),
  code text NOT NULL,
  amount numeric(20,2) NOT NULL,
  lines integer NOT NULL,
  provisional integer NOT NULL,
  PRIMARY KEY (version, dimension, code)
);

CREATE FUNCTION budgeting_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'versi anggaran tidak dapat diubah: % pada %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER budgeting_version_frozen BEFORE UPDATE OR DELETE ON budgeting_version
  FOR EACH STATEMENT EXECUTE FUNCTION budgeting_frozen();
CREATE TRIGGER budgeting_version_line_frozen BEFORE UPDATE OR DELETE ON budgeting_version_line
  FOR EACH STATEMENT EXECUTE FUNCTION budgeting_frozen();
CREATE TRIGGER budgeting_version_income_frozen BEFORE UPDATE OR DELETE ON budgeting_version_income
  FOR EACH STATEMENT EXECUTE FUNCTION budgeting_frozen();

GRANT SELECT, INSERT ON budgeting_version, budgeting_version_line, budgeting_version_income, budgeting_version_sum
  TO balai_app;
