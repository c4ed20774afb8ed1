-- Drafts are removed when nobody came back to them, so when somebody last did is written down. Those from before count from
-- today, because nobody knows.
ALTER TABLE musrenbang_draft ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
DROP INDEX musrenbang_draft_made_at;
CREATE INDEX musrenbang_draft_changed_at ON musrenbang_draft (changed_at);
