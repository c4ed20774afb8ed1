-- The sex of residents who proposed something, for the figures of the year alone: a table of its own, so that whoever reads
-- proposals does not read it by the way.
CREATE TABLE musrenbang_proposer_sex (
  proposal uuid PRIMARY KEY REFERENCES musrenbang_proposal,
  woman boolean NOT NULL
);
GRANT SELECT, INSERT ON musrenbang_proposer_sex TO balai_app;
