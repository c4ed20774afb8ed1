-- Income and financing stand by agency and account, as the RKA-Pendapatan and RKA-Pembiayaan of each agency tell them.
-- Rows from before are of the city as a whole.
ALTER TABLE budgeting_income ADD COLUMN agency text NOT NULL DEFAULT '';
ALTER TABLE budgeting_income DROP CONSTRAINT budgeting_income_pkey, ADD PRIMARY KEY (year, agency, account);
ALTER TABLE budgeting_version_income ADD COLUMN agency text NOT NULL DEFAULT '';
ALTER TABLE budgeting_version_income DROP CONSTRAINT budgeting_version_income_pkey,
  ADD PRIMARY KEY (version, agency, account);

-- What an earmarked fund is fed from: the lines that name such a fund may not cost more than comes in under the account.
-- All other money is one pool (PP 12/2019 art. 49 and the yearly Pedoman Permendagri).
CREATE TABLE budgeting_fund_source (
  fund text PRIMARY KEY,
  account text NOT NULL CHECK (account ~ '^[46]'),
  valid_from date NOT NULL DEFAULT '2020-01-01',
  valid_until date
);
INSERT INTO budgeting_fund_source (fund, account) VALUES
  ('1.1.04.16', '4.1.04.16'),
  ('2.2.01.01.01', '4.2.01.07.01.0004'),
  ('2.2.01.01.02', '4.2.01.08.02'),
  ('2.2.01.01.03', '4.2.01.09.01'),
  ('2.2.01.01.04', '4.2.01.09.02'),
  ('2.2.01.06', '4.2.01.06'),
  ('2.2.02.01', '4.2.02.01.01.0005'),
  ('2.2.02.02', '4.2.02.02');
GRANT SELECT ON budgeting_fund_source TO balai_app;
