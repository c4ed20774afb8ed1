-- Why somebody looked, as a code of the list beside the sentence; null where the work itself is the reason.
ALTER TABLE identity_access ADD COLUMN reason_code text;
-- The inspector's list of one official's looks.
CREATE INDEX identity_access_viewer ON identity_access (viewer, at DESC, id DESC);
