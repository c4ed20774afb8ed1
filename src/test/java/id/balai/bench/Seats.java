package id.balai.bench;

import id.balai.support.Http;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Signed-in planners of the demo city, each at the desk of a sub kegiatan with all the money in the world. */
final class Seats {
    static final int YEAR = 2027;
    private static final String ONE_AGENCY = "1.03.0.00.0.00.01.0000";

    private Seats() {}

    record Seat(Http http, String agency, String sub) {
        /** The address of the agency's RKA. */
        String rka() {
            return "/anggaran/rka/" + YEAR + "/" + agency;
        }
    }

    private record Desk(String login, String agency, String sub) {}

    /** Officials who plan for agencies all over the city, each under another sub kegiatan. */
    static List<Seat> everywhere(int count, Served served, Statement sql) throws SQLException {
        if (desks(sql, count).isEmpty()) standIns(sql);
        return signedIn(served, sql, desks(sql, count), count);
    }

    /** The planner of one agency in so many windows, each under another sub kegiatan. */
    static List<Seat> ofOneAgency(int count, Served served, Statement sql) throws SQLException {
        sql.execute("""
                INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount)
                SELECT gen_random_uuid(), %d, '%s', code, 0 FROM budgeting_nomenclature WHERE length(code) = 17
                ORDER BY code LIMIT %d ON CONFLICT DO NOTHING""".formatted(YEAR, ONE_AGENCY, count));
        return signedIn(served, sql, read(sql, """
                SELECT 'rencana', agency, sub_kegiatan FROM budgeting_ceiling
                WHERE year = %d AND agency = '%s' ORDER BY sub_kegiatan LIMIT %d""".formatted(YEAR, ONE_AGENCY, count)), count);
    }

    /** Whoever has an account in the demo stands in for the planner of an agency. */
    private static void standIns(Statement sql) throws SQLException {
        sql.execute("SET session_replication_role = replica");
        sql.execute("""
                INSERT INTO organisation_holding (id, post, person, holder_name, tenure, valid, decree, version)
                SELECT gen_random_uuid(), p.id, a.person, a.login, 'PLT', daterange('2026-01-01', NULL), 'Ukur', 1
                FROM (SELECT id, row_number() OVER (ORDER BY key) AS n FROM organisation_post WHERE role = 'PLANNER') p
                JOIN (SELECT person, login, row_number() OVER (ORDER BY login) AS n, count(*) OVER () AS all_of_them
                      FROM identity_account WHERE totp_secret IS NOT NULL AND login NOT LIKE 'rencana%') a
                  ON a.n = 1 + (p.n - 1) % a.all_of_them""");
        sql.execute("SET session_replication_role = origin");
    }

    private static List<Desk> desks(Statement sql, int count) throws SQLException {
        return read(sql, """
                SELECT a.login, c.agency, c.sub_kegiatan,
                  row_number() OVER (PARTITION BY c.agency ORDER BY c.sub_kegiatan) AS nth
                FROM budgeting_ceiling c JOIN organisation_post p ON p.role = 'PLANNER' AND p.agency = c.agency
                JOIN organisation_holding h ON h.post = p.id AND h.tenure = 'PLT' AND h.decree = 'Ukur'
                JOIN identity_account a ON a.person = h.person WHERE c.year = %d
                ORDER BY nth, c.agency LIMIT %d""".formatted(YEAR, count));
    }

    private static List<Desk> read(Statement sql, String query) throws SQLException {
        List<Desk> desks = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(query)) {
            while (row.next()) desks.add(new Desk(row.getString(1), row.getString(2), row.getString(3)));
        }
        return desks;
    }

    private static List<Seat> signedIn(Served served, Statement sql, List<Desk> desks, int count) throws SQLException {
        if (desks.size() != count) throw new IllegalStateException(desks.size() + " desks of " + count);
        sql.execute("UPDATE budgeting_ceiling SET amount = taken + 10000000000000 WHERE year = " + YEAR);
        List<Seat> seats = new ArrayList<>();
        for (Desk desk : desks) seats.add(new Seat(Officer.atDoor(served, sql, desk.login), desk.agency, desk.sub));
        return seats;
    }
}
