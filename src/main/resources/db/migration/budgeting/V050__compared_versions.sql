-- What two versions differ in is found without reading the lines that are the same in both: a line's digest is the same
-- exactly when nothing of it that people care about changed. The types below have one text for one value, whatever the
-- session is set to.
CREATE FUNCTION budgeting_line_digest(amount numeric, price numeric, volumes numeric[], units text[], ppn smallint,
  item text, name text, specification text, agency text, sub_kegiatan text, account text, fund text, place text,
  provisional boolean) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN md5(ROW($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)::text)::uuid;

ALTER TABLE budgeting_version_line ADD COLUMN digest uuid NOT NULL GENERATED ALWAYS AS (
  budgeting_line_digest(amount, price, volumes, units, ppn, item, name, specification, agency, sub_kegiatan, account,
    fund, place, provisional)) STORED;
-- In the order of lines: two versions are merged from here alone.
CREATE INDEX budgeting_version_line_digest ON budgeting_version_line (version, line) INCLUDE (digest, amount);

-- What each sub kegiatan of an agency comes to in a version, added up once when it is frozen.
CREATE TABLE budgeting_version_sub (
  version uuid NOT NULL REFERENCES budgeting_version,
  agency text NOT NULL,
  sub_kegiatan text NOT NULL,
  amount numeric(20,2) NOT NULL,
  PRIMARY KEY (version, agency, sub_kegiatan)
);
INSERT INTO budgeting_version_sub (version, agency, sub_kegiatan, amount)
SELECT version, agency, sub_kegiatan, sum(amount) FROM budgeting_version_line GROUP BY version, agency, sub_kegiatan;
CREATE TRIGGER budgeting_version_sub_frozen BEFORE UPDATE OR DELETE ON budgeting_version_sub
  FOR EACH STATEMENT EXECUTE FUNCTION budgeting_frozen();
GRANT SELECT, INSERT ON budgeting_version_sub TO balai_app;
