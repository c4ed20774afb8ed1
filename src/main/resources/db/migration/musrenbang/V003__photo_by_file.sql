-- Cleaning asks of each file whether a photo needs it.
CREATE INDEX musrenbang_photo_sha256 ON musrenbang_photo (sha256);
CREATE INDEX musrenbang_draft_made_at ON musrenbang_draft (made_at);
