package id.balai.web.kit;

import id.balai.kernel.RegionCode;
import java.io.BufferedReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the tiles of a city's map lie: one equal tile a kelurahan, in clusters a kecamatan. Data of the city.
 *
 * @param tiles by kelurahan
 * @param names where a kecamatan's name is written, and what is written
 */
public record HexLayout(Map<RegionCode, Spot> tiles, Map<RegionCode, Spot> names) {
    private static final int KELURAHAN = 3;
    private static final int ROW = 8;

    /**
     * @param x in halves of a tile's width, to the right
     * @param y in rows, downward
     * @param letters about three letters in the tile; for a kecamatan its short name
     */
    public record Spot(double x, double y, String letters) {}

    /**
     * Reads {@code code,letters,x,y}, one a line, after a heading line.
     *
     * @throws IllegalArgumentException naming the line that has another shape
     */
    public static HexLayout read(BufferedReader lines) {
        Map<RegionCode, Spot> tiles = new LinkedHashMap<>();
        Map<RegionCode, Spot> names = new LinkedHashMap<>();
        lines.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            String[] cells = line.split(",", -1);
            if (cells.length != 4) throw new IllegalArgumentException("not code,letters,x,y: " + line);
            RegionCode code = new RegionCode(cells[0]);
            Spot spot = new Spot(Double.parseDouble(cells[2]), Double.parseDouble(cells[3]), cells[1]);
            (code.depth() == KELURAHAN ? tiles : names).put(code, spot);
        });
        return new HexLayout(tiles, names);
    }

    /** A city without positions: a kecamatan after the other, its kelurahan in rows of eight. */
    public static HexLayout rows(Map<RegionCode, String> kelurahan, Map<RegionCode, String> kecamatan) {
        Map<RegionCode, Spot> tiles = new LinkedHashMap<>();
        Map<RegionCode, Spot> names = new LinkedHashMap<>();
        double y = 0;
        for (var cluster : byParent(kelurahan.keySet()).entrySet()) {
            names.put(cluster.getKey(), new Spot(-1, y, kecamatan.getOrDefault(cluster.getKey(), "")));
            y += 0.7;
            List<RegionCode> codes = cluster.getValue();
            for (int i = 0; i < codes.size(); i++) {
                int row = i / ROW;
                RegionCode code = codes.get(i);
                tiles.put(
                        code, new Spot(2.0 * (i % ROW) + row % 2, y + row, letters(kelurahan.getOrDefault(code, ""))));
            }
            y += Math.ceilDiv(codes.size(), ROW) + 0.6;
        }
        return new HexLayout(tiles, names);
    }

    /** KLa for Kebun Lada, Nan for Nangka. */
    static String letters(String name) {
        String[] words = name.strip().split("\\s+", 2);
        String text = words.length == 1 ? head(words[0], 3) : head(words[0], 1) + head(words[1], 2);
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String head(String word, int letters) {
        return word.substring(0, Math.min(letters, word.length()));
    }

    private static Map<RegionCode, List<RegionCode>> byParent(Collection<RegionCode> kelurahan) {
        return kelurahan.stream()
                .sorted()
                .collect(Collectors.groupingBy(code -> code.parent().orElse(code), TreeMap::new, Collectors.toList()));
    }
}
