-- Line and area works as they were drawn, with the measure that was reckoned from them; longitude and latitude in turn.
CREATE TABLE musrenbang_drawn (
  proposal uuid PRIMARY KEY REFERENCES musrenbang_proposal DEFERRABLE INITIALLY DEFERRED,
  kind text NOT NULL CHECK (kind IN ('LINE', 'AREA')),
  points double precision[] NOT NULL CHECK (cardinality(points) BETWEEN 4 AND 120 AND cardinality(points) % 2 = 0),
  measure numeric(14) NOT NULL CHECK (measure >= 0)
);
CREATE TRIGGER musrenbang_drawn_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON musrenbang_drawn
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
GRANT SELECT, INSERT ON musrenbang_drawn TO balai_app;
-- Likely doubles are looked for in a kelurahan across the years.
CREATE INDEX musrenbang_proposal_nearby ON musrenbang_proposal (kelurahan, kamus, year DESC);

-- The token of the form that a draft was typed into: sent again, it is the same draft.
ALTER TABLE musrenbang_draft ADD COLUMN form uuid;
CREATE UNIQUE INDEX musrenbang_draft_form ON musrenbang_draft (form, person) WHERE form IS NOT NULL;
