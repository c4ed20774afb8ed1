package id.balai.budgeting.version;

import id.balai.kernel.FiscalYear;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies a year's budget into a version and adds it up, set by set. */
@Component
class VersionSnapshot {
    private final JdbcClient jdbc;

    VersionSnapshot(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void takeLines(UUID version, FiscalYear year) {
        jdbc.sql("""
                        INSERT INTO budgeting_version_line (version, seq, line, number, agency, sub_kegiatan, account,
                          item, name, specification, volumes, units, unit, price, ppn, amount, fund, place,
                          provisional, proposal)
                        SELECT ?, row_number() OVER (ORDER BY agency, sub_kegiatan, account, number), id, number, agency,
                          sub_kegiatan, account, item, name, specification, volumes, units, unit, price, ppn, amount,
                          fund, place, provisional, proposal
                        FROM budgeting_line WHERE year = ? AND NOT removed""").params(version, year.value()).update();
    }

    /** Who gets grants and social aid. */
    void takeRecipients(UUID version, FiscalYear year) {
        jdbc.sql("""
                        INSERT INTO budgeting_version_recipient (version, line, recipient, address)
                        SELECT ?, id, recipient, recipient_address FROM budgeting_line
                        WHERE year = ? AND NOT removed AND recipient <> '' AND account ~ '^5[.]1[.]0[56]'""").params(version, year.value()).update();
    }

    /** What the agencies are to bring about. */
    void takePerformance(UUID version, FiscalYear year) {
        jdbc.sql("""
                        INSERT INTO budgeting_version_performance (version, agency, code, beneficiaries, starts, ends)
                        SELECT ?, agency, code, beneficiaries, starts, ends FROM budgeting_performance
                        WHERE year = ?""").params(version, year.value()).update();
        jdbc.sql("""
                        INSERT INTO budgeting_version_indicator (version, agency, code, kind, seq, indicator, target, unit)
                        SELECT ?, p.agency, p.code, i.kind, i.seq, i.indicator, i.target, i.unit
                        FROM budgeting_performance p JOIN budgeting_indicator i ON i.performance = p.id
                        WHERE p.year = ?""").params(version, year.value()).update();
    }

    void takeCeilings(UUID version, FiscalYear year) {
        jdbc.sql("""
                        INSERT INTO budgeting_version_line (version, seq, agency, sub_kegiatan, name, amount)
                        SELECT ?, row_number() OVER (ORDER BY c.agency, c.sub_kegiatan), c.agency, c.sub_kegiatan,
                          coalesce(n.name, c.sub_kegiatan), c.amount
                        FROM budgeting_ceiling c LEFT JOIN budgeting_nomenclature n ON n.code = c.sub_kegiatan
                        WHERE c.year = ?""").params(version, year.value()).update();
    }

    void takeIncome(UUID version, FiscalYear year) {
        jdbc.sql("""
                        INSERT INTO budgeting_version_income (version, agency, account, amount, basis)
                        SELECT ?, agency, account, amount, basis FROM budgeting_income WHERE year = ? AND amount > 0""").params(version, year.value()).update();
    }

    void takeCash(UUID version, FiscalYear year) {
        jdbc.sql("""
                        INSERT INTO budgeting_version_cash (version, agency, sub_kegiatan, account, months)
                        SELECT ?, p.agency, p.sub_kegiatan, m.account, m.months
                        FROM budgeting_cash_plan p JOIN budgeting_cash_month m ON m.plan = p.id WHERE p.year = ?""").params(version, year.value()).update();
    }

    /**
     * The sums that pages show. The programme that supports every agency (X.XX) counts for the agency's own bidang; a
     * place counts for its kelurahan and its kecamatan.
     */
    void addUp(UUID version) {
        jdbc.sql("""
                        WITH l AS (
                          SELECT agency, account, fund, place, amount, provisional,
                            CASE WHEN sub_kegiatan LIKE 'X%' THEN left(agency, 4) ELSE left(sub_kegiatan, 4) END AS bidang
                          FROM budgeting_version_line WHERE version = :version),
                        part (dimension, code, amount, provisional) AS (
                          SELECT 'agency', agency, amount, provisional FROM l
                          UNION ALL SELECT 'bidang', bidang, amount, provisional FROM l
                          UNION ALL SELECT 'account', left(account, 6), amount, provisional FROM l WHERE account <> ''
                          UNION ALL SELECT 'fund', fund, amount, provisional FROM l WHERE fund <> ''
                          UNION ALL SELECT 'place', left(place, 8), amount, provisional FROM l WHERE length(place) >= 8
                          UNION ALL SELECT 'place', left(place, 13), amount, provisional FROM l WHERE length(place) >= 13)
                        INSERT INTO budgeting_version_sum (version, dimension, code, amount, lines, provisional)
                        SELECT :version, dimension, code, sum(amount), count(*), count(*) FILTER (WHERE provisional)
                        FROM part GROUP BY dimension, code""").param("version", version).update();
        jdbc.sql("""
                        INSERT INTO budgeting_version_sub (version, agency, sub_kegiatan, amount)
                        SELECT version, agency, sub_kegiatan, sum(amount) FROM budgeting_version_line
                        WHERE version = ? GROUP BY version, agency, sub_kegiatan""").param(version).update();
    }

    /** As {@link #hash}, over what comes in and is financed. */
    String hashOfIncome(UUID version) {
        return jdbc.sql("""
                        SELECT encode(sha256(convert_to(coalesce(string_agg(row_to_json(i)::text, E'\\n'
                          ORDER BY account, agency), ''), 'UTF8')), 'hex')
                        FROM (SELECT version, account, amount, basis, agency FROM budgeting_version_income
                          WHERE version = ?) AS i""").param(version).query((row, n) -> row.getString(1)).single();
    }

    /** As {@link #hash}, over what is to be brought about. */
    String hashOfPerformance(UUID version) {
        return jdbc.sql("""
                        SELECT encode(sha256(convert_to(coalesce(string_agg(row_to_json(t)::text, E'\\n'
                          ORDER BY agency, code, kind, seq), ''), 'UTF8')), 'hex')
                        FROM (SELECT p.version, p.agency, p.code, p.beneficiaries, p.starts, p.ends, i.kind, i.seq,
                            i.indicator, i.target, i.unit
                          FROM budgeting_version_performance p
                          LEFT JOIN budgeting_version_indicator i USING (version, agency, code)
                          WHERE p.version = ?) AS t""").param(version).query((row, n) -> row.getString(1)).single();
    }

    /** As {@link #hash}, over who gets grants and social aid. */
    String hashOfRecipients(UUID version) {
        return jdbc.sql("""
                        SELECT encode(sha256(convert_to(coalesce(string_agg(row_to_json(r)::text, E'\\n' ORDER BY line), ''),
                          'UTF8')), 'hex')
                        FROM (SELECT version, line, recipient, address FROM budgeting_version_recipient
                          WHERE version = ?) AS r""").param(version).query((row, n) -> row.getString(1)).single();
    }

    /**
     * SHA-256 over the rows of the version in their order, so that the ledger vouches for each of them. The columns are
     * named one by one: the hash of a version frozen long ago is computed from the same ones, whatever tables gain.
     */
    String hash(UUID version) {
        return jdbc.sql("""
                        SELECT encode(sha256(convert_to(coalesce(string_agg(row_to_json(l)::text, E'\\n' ORDER BY seq), ''),
                          'UTF8')), 'hex')
                        FROM (SELECT version, seq, line, number, agency, sub_kegiatan, account, item, name, specification,
                            volumes, units, unit, price, ppn, amount, fund, place, provisional, proposal
                          FROM budgeting_version_line WHERE version = ?) AS l""").param(version).query((row, n) -> row.getString(1)).single();
    }
}
