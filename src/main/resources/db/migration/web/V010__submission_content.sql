-- What the form said, as a SHA-256; null for those taken before it was kept.
ALTER TABLE web_submission ADD COLUMN content bytea CHECK (octet_length(content) = 32);
