-- The letter itself, as a PDF in the file store, where it was handed in.
ALTER TABLE musrenbang_meeting_letter ADD COLUMN file text CHECK (file ~ '^[0-9a-f]{64}$');
CREATE INDEX musrenbang_meeting_letter_file ON musrenbang_meeting_letter (file) WHERE file IS NOT NULL;
