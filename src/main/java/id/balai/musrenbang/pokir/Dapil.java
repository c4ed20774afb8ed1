package id.balai.musrenbang.pokir;

import id.balai.kernel.RegionCode;
import java.util.List;

/**
 * An electoral district of the council: data of the city ({@code cities/CODE/dapil.csv}).
 *
 * @param name as people say it ("Binjai 1")
 * @param kecamatan what it consists of
 */
public record Dapil(String code, String name, List<RegionCode> kecamatan) {
    public Dapil {
        kecamatan = List.copyOf(kecamatan);
    }

    public boolean contains(RegionCode place) {
        return kecamatan.stream().anyMatch(k -> k.contains(place));
    }
}
