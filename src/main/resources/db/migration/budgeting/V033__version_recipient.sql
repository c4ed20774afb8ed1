-- Who gets grants and social aid by a version (Lampiran III and IV of the Penjabaran).
CREATE TABLE budgeting_version_recipient (
  version uuid NOT NULL REFERENCES budgeting_version,
  line uuid NOT NULL,
  recipient text NOT NULL,
  address text NOT NULL,
  PRIMARY KEY (version, line)
);
CREATE TRIGGER budgeting_version_recipient_frozen BEFORE UPDATE OR DELETE ON budgeting_version_recipient
  FOR EACH STATEMENT EXECUTE FUNCTION budgeting_frozen();
GRANT SELECT, INSERT ON budgeting_version_recipient TO balai_app;
