package id.balai.budgeting.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Looks into an XLSX before anything parses it: what it says about its sizes is not believed, it is unpacked and counted
 * up to a limit. The shared strings are kept in memory by the reader, so they have a limit of their own.
 */
final class ZipGuard {
    private static final long LARGEST_FILE = 30L << 20;
    private static final long LARGEST_UNPACKED = 300L << 20;
    private static final long LARGEST_STRINGS = 60L << 20;
    private static final int MOST_PARTS = 2_000;
    private static final int LARGEST_RELATIONS = 1 << 20;
    private static final String SHEETS = "xl/worksheets/";
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final int OLE2 = 0xD0CF11E0;
    private static final int ZIP = 0x504B0304;

    private ZipGuard() {}

    /**
     * What was seen inside.
     *
     * @param merged the merged cells of each sheet, by the name of its part
     * @param relations which part each sheet of the workbook is, as XML
     */
    record Inside(Map<String, MergedCells> merged, String relations) {
        /** The merged cells of a sheet, by the id of its relationship. */
        MergedCells of(String sheet) {
            Matcher each = RELATION.matcher(relations);
            while (each.find()) {
                if (attribute(each.group(), "Id").equals(sheet)) {
                    String target = attribute(each.group(), "Target");
                    String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    return merged.getOrDefault(part, new MergedCells());
                }
            }
            return new MergedCells();
        }

        private static String attribute(String element, String name) {
            Matcher value = Pattern.compile("\\s" + name + "\\s*=\\s*[\"']([^\"']*)[\"']")
                    .matcher(element);
            return value.find() ? value.group(1) : "";
        }
    }

    /** @throws UnreadableSheet when it is no XLSX, or one that would fill the memory */
    static Inside check(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new UnreadableSheet("Berkas lebih dari 30 MB. Pecah menjadi beberapa berkas.");
        }
        checkKind(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) throw bomb();
            if (zip.getEntry("xl/workbook.xml") == null)
                throw new UnreadableSheet("Berkas ini bukan lembar kerja XLSX.");
            return new Inside(count(zip), relations(zip));
        }
    }

    private static String relations(ZipFile zip) throws IOException {
        ZipEntry part = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (part == null) return "";
        try (InputStream in = zip.getInputStream(part)) {
            return new String(in.readNBytes(LARGEST_RELATIONS), StandardCharsets.UTF_8);
        }
    }

    private static void checkKind(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(Integer.BYTES);
            int magic = head.length < Integer.BYTES
                    ? 0
                    : (head[0] & 0xFF) << 24 | (head[1] & 0xFF) << 16 | (head[2] & 0xFF) << 8 | head[3] & 0xFF;
            if (magic == OLE2) {
                throw new UnreadableSheet("Berkas XLS lama atau terkunci sandi. Simpan sebagai XLSX tanpa sandi.");
            }
            if (magic != ZIP) throw new UnreadableSheet("Berkas ini bukan lembar kerja XLSX.");
        }
    }

    private static Map<String, MergedCells> count(ZipFile zip) throws IOException {
        Map<String, MergedCells> merged = new HashMap<>();
        long left = LARGEST_UNPACKED;
        byte[] buffer = new byte[1 << 16];
        for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
            ZipEntry part = parts.nextElement();
            long most = part.getName().endsWith("sharedStrings.xml") ? Math.min(left, LARGEST_STRINGS) : left;
            MergedCells cells = part.getName().startsWith(SHEETS) ? new MergedCells() : null;
            if (cells != null) merged.put(part.getName(), cells);
            left -= unpack(zip, part, cells, most, buffer);
        }
        return merged;
    }

    /** @param merged what is to be found in a sheet, or null for another part */
    private static long unpack(ZipFile zip, ZipEntry part, @Nullable MergedCells merged, long most, byte[] buffer)
            throws IOException {
        long size = 0;
        FarColumns far = new FarColumns();
        try (InputStream in = zip.getInputStream(part)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > most) throw bomb();
                if (merged == null) continue;
                far.look(buffer, n);
                merged.look(buffer, n);
            }
        }
        return size;
    }

    /**
     * Looks for the address of a cell beyond XFD, the last column there is (ECMA-376): the reader makes room for every
     * column before it, and of six letters there are three hundred million.
     */
    private static final class FarColumns {
        private static final int MOST_LETTERS = 3;
        private static final int OUTSIDE = -1;
        private int letters = OUTSIDE;

        void look(byte[] buffer, int length) {
            for (int i = 0; i < length; i++) {
                byte b = buffer[i];
                if (b == '"' || b == '\'') letters = 0;
                else if (letters != OUTSIDE && b >= 'A' && b <= 'Z') letters++;
                else if (letters > MOST_LETTERS && b >= '0' && b <= '9') {
                    throw new UnreadableSheet(
                            "Berkas ini memuat kolom di luar XFD. Simpan ulang dengan aplikasi lembar kerja.");
                } else letters = OUTSIDE;
            }
        }
    }

    private static UnreadableSheet bomb() {
        return new UnreadableSheet(
                "Isi berkas terlalu besar bila dibuka. Hapus lembar lain, gambar, dan baris kosong.");
    }
}
