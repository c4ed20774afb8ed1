package id.balai.budgeting.open;

import id.balai.document.Rows;
import id.balai.kernel.AgencyCode;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a version spends, takes in and finances, as one table: a row a line, in the columns of {@link FiscalField}. Rows
 * come from the database a few at a time.
 */
@Component
class FiscalRows {
    private static final int FETCH = 1_000;

    private static final String SQL = """
            SELECT * FROM (
              SELECT 1 AS part, l.seq, coalesce(l.line::text, l.agency || '/' || l.sub_kegiatan) AS baris,
                v.year AS tahun, 'expenditure' AS arah, l.agency AS skpd,
                CASE WHEN l.sub_kegiatan LIKE 'X%' THEN left(l.agency, 4) ELSE left(l.sub_kegiatan, 4) END AS bidang,
                left(l.sub_kegiatan, 7) AS program, left(l.sub_kegiatan, 12) AS kegiatan, l.sub_kegiatan,
                l.account AS rekening, l.fund AS sumber_dana, l.place AS wilayah,
                concat_ws(', ', l.name, nullif(l.specification, '')) AS uraian, NULL AS dasar_hukum,
                l.provisional AS sementara, l.proposal AS usulan, l.amount AS jumlah
              FROM budgeting_version v JOIN budgeting_version_line l ON l.version = v.id
              WHERE v.id = ?
              UNION ALL
              SELECT 2, row_number() OVER (ORDER BY i.account, i.agency), concat_ws('/', nullif(i.agency, ''), i.account),
                v.year, CASE WHEN i.account LIKE '6.2%' THEN 'expenditure' ELSE 'revenue' END,
                nullif(i.agency, ''), NULL, NULL, NULL, NULL, i.account, NULL, NULL, NULL, i.basis, NULL, NULL,
                i.amount
              FROM budgeting_version v JOIN budgeting_version_income i ON i.version = v.id
              WHERE v.id = ?) r
            LEFT JOIN LATERAL (SELECT name AS nama_bidang FROM budgeting_nomenclature WHERE code = r.bidang) b ON true
            LEFT JOIN LATERAL (SELECT name AS nama_program FROM budgeting_nomenclature WHERE code = r.program) p ON true
            LEFT JOIN LATERAL (SELECT name AS nama_kegiatan FROM budgeting_nomenclature WHERE code = r.kegiatan) k ON true
            LEFT JOIN LATERAL (SELECT name AS nama_sub_kegiatan FROM budgeting_nomenclature WHERE code = r.sub_kegiatan) s
              ON true
            LEFT JOIN LATERAL (SELECT name AS nama_rekening FROM budgeting_account WHERE code = r.rekening) a ON true
            LEFT JOIN LATERAL (SELECT name AS nama_sumber_dana FROM budgeting_fund WHERE code = r.sumber_dana) f ON true
            ORDER BY r.part, r.seq""";

    private final JdbcTemplate jdbc;
    private final Agencies agencies;

    FiscalRows(JdbcTemplate jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    @Transactional(readOnly = true)
    public void write(UUID version, Rows out) throws IOException {
        out.row(FiscalField.head());
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(FETCH);
        FiscalField[] fields = FiscalField.values();
        streaming.query(
                SQL,
                (RowCallbackHandler) row -> {
                    @Nullable Object[] cells = new Object[fields.length];
                    String agency = row.getString("skpd");
                    for (int i = 0; i < fields.length; i++) {
                        cells[i] =
                                fields[i] == FiscalField.NAMA_SKPD ? name(agency) : row.getObject(fields[i].column());
                    }
                    try {
                        out.row(cells);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                version,
                version);
    }

    private @Nullable String name(@Nullable String agency) {
        return agency == null
                ? null
                : agencies.find(new AgencyCode(agency)).map(Agency::name).orElse(null);
    }
}
