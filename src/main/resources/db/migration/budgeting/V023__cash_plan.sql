-- In which month of the year the money of a sub kegiatan is needed, by account (anggaran kas).
CREATE TABLE budgeting_cash_plan (
  id uuid NOT NULL UNIQUE,
  version integer NOT NULL,
  year smallint NOT NULL,
  agency text NOT NULL,
  sub_kegiatan text NOT NULL,
  PRIMARY KEY (year, agency, sub_kegiatan),
  FOREIGN KEY (year, agency, sub_kegiatan) REFERENCES budgeting_ceiling
);
CREATE CONSTRAINT TRIGGER budgeting_cash_plan_is_logged AFTER INSERT OR UPDATE OR DELETE ON budgeting_cash_plan
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('budgeting.cash');

CREATE TABLE budgeting_cash_month (
  plan uuid NOT NULL REFERENCES budgeting_cash_plan (id),
  account text NOT NULL,
  months numeric(20,2)[] NOT NULL CHECK (cardinality(months) = 12 AND 0 <= ALL (months)),
  PRIMARY KEY (plan, account)
);

CREATE TABLE budgeting_version_cash (
  version uuid NOT NULL REFERENCES budgeting_version,
  agency text NOT NULL,
  sub_kegiatan text NOT NULL,
  account text NOT NULL,
  months numeric(20,2)[] NOT NULL,
  PRIMARY KEY (version, agency, sub_kegiatan, account)
);
CREATE TRIGGER budgeting_version_cash_frozen BEFORE UPDATE OR DELETE ON budgeting_version_cash
  FOR EACH STATEMENT EXECUTE FUNCTION budgeting_frozen();

GRANT SELECT, INSERT, UPDATE ON budgeting_cash_plan TO balai_app;
GRANT SELECT, INSERT, DELETE ON budgeting_cash_month TO balai_app;
GRANT SELECT, INSERT ON budgeting_version_cash TO balai_app;
