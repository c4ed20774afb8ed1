-- What an officer of a level found at the place: the questions of the kamus entry with their answers, and photos. Only grows.
CREATE TABLE musrenbang_survey (
  id uuid PRIMARY KEY,
  version int NOT NULL CHECK (version = 1),
  proposal uuid NOT NULL REFERENCES musrenbang_proposal,
  level text NOT NULL CHECK (level IN ('KELURAHAN', 'KECAMATAN', 'AGENCY')),
  day date NOT NULL,
  answers jsonb NOT NULL,
  finding text NOT NULL CHECK (length(finding) BETWEEN 10 AND 2000),
  actor uuid NOT NULL,
  actor_name text NOT NULL,
  post_title text NOT NULL,
  at timestamptz NOT NULL,
  entry uuid NOT NULL
);
CREATE INDEX musrenbang_survey_proposal ON musrenbang_survey (proposal, at DESC);
CREATE CONSTRAINT TRIGGER musrenbang_survey_logged AFTER INSERT ON musrenbang_survey
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('musrenbang.survey');
CREATE TRIGGER musrenbang_survey_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON musrenbang_survey
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();

CREATE TABLE musrenbang_survey_photo (
  id uuid PRIMARY KEY,
  survey uuid NOT NULL REFERENCES musrenbang_survey,
  ordinal int NOT NULL CHECK (ordinal BETWEEN 1 AND 4),
  sha256 text NOT NULL,
  UNIQUE (survey, ordinal)
);
CREATE INDEX musrenbang_survey_photo_file ON musrenbang_survey_photo (sha256);
CREATE TRIGGER musrenbang_survey_photo_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON musrenbang_survey_photo
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();

GRANT SELECT, INSERT ON musrenbang_survey, musrenbang_survey_photo TO balai_app;
