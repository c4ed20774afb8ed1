-- What the city is called, what the unit below its kelurahan is called, where its office is. One row.
CREATE TABLE organisation_profile (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  region text NOT NULL,
  unit_name text NOT NULL,
  unit_short text NOT NULL,
  unit_head text NOT NULL,
  unit_head_long text NOT NULL,
  address text NOT NULL,
  phone text NOT NULL,
  hours text NOT NULL,
  office_sample boolean NOT NULL,
  agency_codes_provisional boolean NOT NULL
);

-- The code tells the level and the region above. A sample was generated for want of official data.
CREATE TABLE organisation_region (
  code text COLLATE "C" PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  label_longitude double precision,
  label_latitude double precision,
  sample boolean NOT NULL,
  CHECK ((label_longitude IS NULL) = (label_latitude IS NULL)),
  CHECK (label_longitude BETWEEN 95 AND 141.1 AND label_latitude BETWEEN -11.1 AND 6.1)
);

-- Where a kelurahan's hexagon lies, x in half tiles, y in rows; of a kecamatan, where its name is written.
CREATE TABLE organisation_tile (
  code text COLLATE "C" PRIMARY KEY REFERENCES organisation_region,
  x numeric(7,3) NOT NULL,
  y numeric(7,3) NOT NULL,
  letters text NOT NULL CHECK (char_length(letters) BETWEEN 1 AND 20)
);

-- GeoJSON coordinates of a MultiPolygon, WGS 84, longitude first (RFC 7946).
CREATE TABLE organisation_boundary (
  code text COLLATE "C" PRIMARY KEY REFERENCES organisation_region,
  coordinates text NOT NULL,
  imported_at timestamptz NOT NULL
);

-- Grows with every change of this module, so that what is kept in memory is read again only then.
CREATE TABLE organisation_revision (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  number bigint NOT NULL
);
INSERT INTO organisation_revision (number) VALUES (1);

GRANT SELECT, INSERT, UPDATE ON organisation_profile TO balai_app;
GRANT SELECT, INSERT, UPDATE ON organisation_region TO balai_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON organisation_tile TO balai_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON organisation_boundary TO balai_app;
GRANT SELECT, UPDATE ON organisation_revision TO balai_app;
