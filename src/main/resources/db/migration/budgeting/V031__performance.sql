-- What an agency's program, kegiatan and sub kegiatan are to bring about in a year (RKA-Rincian Belanja, upper part).
CREATE TABLE budgeting_performance (
  id uuid NOT NULL UNIQUE,
  version integer NOT NULL,
  year smallint NOT NULL,
  agency text NOT NULL,
  -- A program, a kegiatan or a sub kegiatan.
  code text NOT NULL CHECK (length(code) IN (7, 12, 17)),
  beneficiaries text NOT NULL DEFAULT '',
  starts smallint CHECK (starts BETWEEN 1 AND 12),
  ends smallint CHECK (ends BETWEEN 1 AND 12),
  PRIMARY KEY (year, agency, code),
  CHECK (starts <= ends)
);
CREATE CONSTRAINT TRIGGER budgeting_performance_is_logged AFTER INSERT OR UPDATE OR DELETE ON budgeting_performance
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('budgeting.performance');

CREATE TABLE budgeting_indicator (
  performance uuid NOT NULL REFERENCES budgeting_performance (id),
  kind text NOT NULL CHECK (kind IN ('CAPAIAN', 'KELUARAN', 'HASIL')),
  seq smallint NOT NULL,
  indicator text NOT NULL,
  target numeric(18,4) NOT NULL CHECK (target >= 0),
  unit text NOT NULL,
  PRIMARY KEY (performance, kind, seq)
);

GRANT SELECT, INSERT, UPDATE ON budgeting_performance TO balai_app;
GRANT SELECT, INSERT, DELETE ON budgeting_indicator TO balai_app;
