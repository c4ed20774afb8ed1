-- Pokir of council members stand in a list of their own in a berita acara. Those fixed before this stay as they were printed.
ALTER TABLE musrenbang_minutes_line ADD COLUMN pokir boolean NOT NULL DEFAULT false;
