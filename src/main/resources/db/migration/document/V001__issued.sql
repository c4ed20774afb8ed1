-- Documents that the city issued, each kept in the file store under its SHA-256. Only grows.
CREATE TABLE document_issued (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 5 AND 300),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint NOT NULL CHECK (bytes > 0),
  issued_at timestamptz NOT NULL
);
CREATE INDEX document_issued_sha256 ON document_issued (sha256);
CREATE TRIGGER document_issued_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON document_issued
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
GRANT SELECT, INSERT ON document_issued TO balai_app;
