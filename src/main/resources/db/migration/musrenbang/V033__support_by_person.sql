-- A person's own page asks what they supported.
CREATE INDEX musrenbang_support_person ON musrenbang_support (person);
