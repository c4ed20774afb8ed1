package id.balai.organisation.home;

import id.balai.kernel.Csv;
import id.balai.web.OpenDataSet;
import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public tables of this module for {@code /data}; each is a few hundred rows. */
@Configuration(proxyBeanMethods = false)
class OpenData {
    @Bean
    OpenDataSet openRegions(JdbcClient jdbc) {
        List<String> columns = List.of("kode", "nama", "lintang", "bujur", "contoh");
        return new Queried(jdbc, "wilayah", "organisation.data.regions", columns, """
                SELECT code, name, label_latitude, label_longitude, sample FROM organisation_region ORDER BY code""");
    }

    @Bean
    OpenDataSet openAgencies(JdbcClient jdbc) {
        List<String> columns = List.of("kode", "nama", "singkatan", "berlaku_dari", "berlaku_sampai", "penerus");
        return new Queried(jdbc, "perangkat-daerah", "organisation.data.agencies", columns, """
                SELECT code, name, short_name, valid_from, valid_to, successor FROM organisation_agency ORDER BY code""");
    }

    @Bean
    OpenDataSet openHolidays(JdbcClient jdbc) {
        List<String> columns = List.of("tanggal", "jenis", "nama", "dasar", "sementara");
        return new Queried(jdbc, "hari-libur", "organisation.data.holidays", columns, """
                SELECT day, kind, name, source, provisional FROM organisation_holiday WHERE in_force ORDER BY day""");
    }

    /** A table that is one query. */
    private record Queried(JdbcClient jdbc, String name, String titleKey, List<String> columns, String sql)
            implements OpenDataSet {
        @Override
        public String aboutKey() {
            return titleKey + ".about";
        }

        @Override
        public void write(Writer out) throws IOException {
            out.write(Csv.line(columns.toArray()));
            for (String line : jdbc.sql(sql).query((row, _) -> line(row)).list()) out.write(line);
        }

        private String line(ResultSet row) throws SQLException {
            @Nullable Object[] values = new @Nullable Object[columns.size()];
            for (int i = 0; i < values.length; i++) values[i] = row.getObject(i + 1);
            return Csv.line(values);
        }
    }
}
