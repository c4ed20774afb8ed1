package id.balai.musrenbang.rkpd;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.web.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The frozen versions of RKPD. */
@Repository
class RkpdVersions {
    private final JdbcClient jdbc;
    private final RkpdTable table;

    RkpdVersions(JdbcClient jdbc, RkpdTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** The file of an RKPD and its SHA-256. */
    record File(String content, String sha256) {}

    /** The main part first, then the reserve; of each residents' proposals first. */
    File file(Rkpd rkpd) {
        StringWriter text = new StringWriter();
        CsvWriter csv = new CsvWriter(text);
        try {
            List<RkpdItem> ordered = java.util.stream.Stream.of(Part.values())
                    .flatMap(part -> rkpd.of(part).stream())
                    .toList();
            table.write(rkpd.year(), ordered, csv::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String content = text.toString();
        return new File(content, sha256(content));
    }

    int nextNumber(FiscalYear year) {
        return jdbc.sql("SELECT coalesce(max(number), 0) + 1 FROM musrenbang_rkpd_version WHERE year = ?")
                .param(year.value())
                .query(Integer.class)
                .single();
    }

    void add(RkpdVersion version, String content) {
        jdbc.sql("""
                        INSERT INTO musrenbang_rkpd_version (year, number, name, sha256, content, main_items,
                          main_amount, reserve_items, reserve_amount, handed_over, post_title, at, entry)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        version.year().value(),
                        version.number(),
                        version.name(),
                        version.sha256(),
                        content,
                        version.mainItems(),
                        version.mainAmount().amount(),
                        version.reserveItems(),
                        version.reserveAmount().amount(),
                        version.handedOver(),
                        version.postTitle(),
                        version.at().atOffset(java.time.ZoneOffset.UTC),
                        version.entry())
                .update();
    }

    /** The newest first. */
    List<RkpdVersion> of(FiscalYear year) {
        return jdbc.sql("""
                        SELECT number, name, sha256, main_items, main_amount, reserve_items, reserve_amount, handed_over,
                          post_title, at, entry
                        FROM musrenbang_rkpd_version WHERE year = ? ORDER BY number DESC""")
                .param(year.value())
                .query((row, n) -> new RkpdVersion(
                        year,
                        row.getInt("number"),
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getInt("main_items"),
                        new Rupiah(row.getBigDecimal("main_amount")),
                        row.getInt("reserve_items"),
                        new Rupiah(row.getBigDecimal("reserve_amount")),
                        row.getInt("handed_over"),
                        row.getString("post_title"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("entry", UUID.class)))
                .list();
    }

    Optional<String> content(FiscalYear year, int number) {
        return jdbc.sql("SELECT content FROM musrenbang_rkpd_version WHERE year = ? AND number = ?")
                .params(year.value(), number)
                .query(String.class)
                .optional();
    }

    private static String sha256(String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
