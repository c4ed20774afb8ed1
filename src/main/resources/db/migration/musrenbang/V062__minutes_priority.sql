-- The priority of the RKPD that a line serves, as the berita acara names it; null where the city's data has none.
ALTER TABLE musrenbang_minutes_line ADD COLUMN priority text;
