-- The city's own colours, by the names of its tint.properties; what is not here is as in every city.
CREATE TABLE organisation_tint (
  name text COLLATE "C" PRIMARY KEY,
  colour text NOT NULL CHECK (colour ~ '^#[0-9A-Fa-f]{6}$')
);
GRANT SELECT, INSERT, UPDATE, DELETE ON organisation_tint TO balai_app;
