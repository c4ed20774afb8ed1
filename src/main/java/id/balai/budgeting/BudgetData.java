package id.balai.budgeting;

import id.balai.web.CsvWriter;
import id.balai.web.OpenDataSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSetMetaData;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The budget and the price book as open tables. */
@Configuration(proxyBeanMethods = false)
class BudgetData {
    @Bean
    OpenDataSet budgetLines(JdbcTemplate jdbc) {
        return new Table("anggaran-baris", "budgeting.data.lines", jdbc, """
                SELECT v.year AS tahun, v.code AS versi, l.line AS baris, l.agency AS skpd,
                  l.sub_kegiatan, l.account AS rekening, l.item AS kode_harga, l.name AS uraian,
                  l.specification AS spesifikasi, array_to_string(l.volumes, ' x ') AS volume,
                  array_to_string(l.units, ' x ') AS satuan, l.price AS harga, l.ppn, l.amount AS jumlah,
                  l.fund AS sumber_dana, l.place AS tempat, l.provisional AS sementara, l.proposal AS usulan
                FROM budgeting_version v JOIN budgeting_version_line l ON l.version = v.id
                ORDER BY v.year DESC, v.serial DESC, l.seq""");
    }

    @Bean
    OpenDataSet standardPrices(JdbcTemplate jdbc) {
        return new Table("daftar-harga", "budgeting.data.prices", jdbc, """
                SELECT p.year AS tahun, i.kind AS jenis, i.code AS kode, i.name AS uraian,
                  i.specification AS spesifikasi, i.unit AS satuan, p.amount AS harga,
                  array_to_string(p.accounts, ' ') AS rekening, p.source AS asal, p.sample AS contoh
                FROM budgeting_price p JOIN budgeting_price_item i ON i.code = p.item ORDER BY p.year DESC, i.code""");
    }

    /** A query whose columns are the columns of the file; rows are written as they come. */
    private record Table(String name, String titleKey, JdbcTemplate jdbc, String sql) implements OpenDataSet {
        private static final int FETCH = 1_000;

        @Override
        public String aboutKey() {
            return titleKey + ".about";
        }

        @Override
        public void write(Writer out) throws IOException {
            CsvWriter csv = new CsvWriter(out);
            JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
            streaming.setFetchSize(FETCH);
            boolean[] headed = new boolean[1];
            streaming.query(sql, (RowCallbackHandler) row -> {
                ResultSetMetaData columns = row.getMetaData();
                @Nullable Object[] heads = new Object[columns.getColumnCount()];
                @Nullable Object[] cells = new Object[columns.getColumnCount()];
                for (int i = 0; i < cells.length; i++) {
                    heads[i] = columns.getColumnLabel(i + 1);
                    cells[i] = row.getObject(i + 1);
                }
                try {
                    if (!headed[0]) csv.row(heads);
                    headed[0] = true;
                    csv.row(cells);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
