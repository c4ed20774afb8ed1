-- A draft that went to the council before the TAPD had initialled everything says how much was left, and why.
ALTER TABLE budgeting_version
  ADD COLUMN verified_of integer NOT NULL DEFAULT 0 CHECK (verified_of >= 0),
  ADD COLUMN unverified integer NOT NULL DEFAULT 0 CHECK (unverified BETWEEN 0 AND verified_of),
  ADD COLUMN reason text NOT NULL DEFAULT '',
  ADD CONSTRAINT budgeting_version_says_why CHECK (unverified = 0 OR stage <> 'RAPBD' OR length(reason) >= 10);
COMMENT ON COLUMN budgeting_version.verified_of IS 'sub kegiatan that had lines when it was frozen; 0 where nobody counted';
COMMENT ON COLUMN budgeting_version.unverified IS 'of them, how many no member of the TAPD had initialled as they stood';
