-- What programs, kegiatan and sub kegiatan were to bring about when a version was frozen: its documents say so for good.
CREATE TABLE budgeting_version_performance (
  version uuid NOT NULL REFERENCES budgeting_version,
  agency text NOT NULL,
  -- A program, a kegiatan or a sub kegiatan.
  code text NOT NULL,
  beneficiaries text NOT NULL,
  starts smallint,
  ends smallint,
  PRIMARY KEY (version, agency, code)
);

CREATE TABLE budgeting_version_indicator (
  version uuid NOT NULL,
  agency text NOT NULL,
  code text NOT NULL,
  kind text NOT NULL,
  seq smallint NOT NULL,
  indicator text NOT NULL,
  target numeric(18,4) NOT NULL,
  unit text NOT NULL,
  PRIMARY KEY (version, agency, code, kind, seq),
  FOREIGN KEY (version, agency, code) REFERENCES budgeting_version_performance
);

CREATE TRIGGER budgeting_version_performance_frozen BEFORE UPDATE OR DELETE ON budgeting_version_performance
  FOR EACH STATEMENT EXECUTE FUNCTION budgeting_frozen();
CREATE TRIGGER budgeting_version_indicator_frozen BEFORE UPDATE OR DELETE ON budgeting_version_indicator
  FOR EACH STATEMENT EXECUTE FUNCTION budgeting_frozen();

GRANT SELECT, INSERT ON budgeting_version_performance, budgeting_version_indicator TO balai_app;
