-- A form sent twice has one effect: the token of the form is taken in the transaction of the decision.
CREATE TABLE web_submission (
  token uuid PRIMARY KEY,
  location text,
  taken_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX web_submission_taken_at ON web_submission (taken_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON web_submission TO balai_app;
