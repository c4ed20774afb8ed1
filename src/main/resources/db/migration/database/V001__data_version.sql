-- Told to other processes when public data changed; a sequence, so that nobody waits for anybody.
CREATE SEQUENCE database_data_version;
GRANT SELECT, UPDATE ON SEQUENCE database_data_version TO balai_app;
