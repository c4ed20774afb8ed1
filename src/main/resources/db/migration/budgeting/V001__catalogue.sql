-- Catalogues of the ministry. Dated: a code that ended stays for the lines that were written with it.
CREATE TABLE budgeting_nomenclature (
  code text PRIMARY KEY,
  level smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
  name text NOT NULL,
  output text NOT NULL DEFAULT '',
  indicator text NOT NULL DEFAULT '',
  unit text NOT NULL DEFAULT '',
  definition text NOT NULL DEFAULT '',
  former text NOT NULL DEFAULT '',
  minimum_service boolean NOT NULL DEFAULT false,
  sample boolean NOT NULL DEFAULT false,
  valid_from date NOT NULL DEFAULT '2020-01-01',
  valid_until date,
  CHECK (valid_until >= valid_from)
);
COMMENT ON COLUMN budgeting_nomenclature.level IS '1 urusan, 2 bidang, 3 program, 4 kegiatan, 5 sub kegiatan';
COMMENT ON COLUMN budgeting_nomenclature.minimum_service IS 'standar pelayanan minimal (SPM)';

CREATE TABLE budgeting_account (
  code text PRIMARY KEY,
  name text NOT NULL,
  note text NOT NULL DEFAULT '',
  sample boolean NOT NULL DEFAULT false,
  valid_from date NOT NULL DEFAULT '2020-01-01',
  valid_until date,
  CHECK (valid_until >= valid_from)
);

CREATE TABLE budgeting_fund (
  code text PRIMARY KEY,
  name text NOT NULL,
  note text NOT NULL DEFAULT '',
  sample boolean NOT NULL DEFAULT false,
  valid_from date NOT NULL DEFAULT '2020-01-01',
  valid_until date,
  CHECK (valid_until >= valid_from)
);

CREATE TABLE budgeting_unit (
  name text PRIMARY KEY,
  aliases text NOT NULL DEFAULT ''
);

GRANT SELECT, INSERT, UPDATE ON budgeting_nomenclature, budgeting_account, budgeting_fund, budgeting_unit TO balai_app;
