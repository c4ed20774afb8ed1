package id.balai.web;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The catalogue of the open data as DCAT 3 in JSON-LD (W3C Recommendation, 22 August 2024). */
@Component
class DataCatalogue {
    /** @param base scheme, host and port under which the reader came */
    Map<String, Object> of(List<OpenDataSet> sets, String base) {
        City city = CurrentCity.get();
        return Map.of(
                "@context",
                Map.of("dcat", "http://www.w3.org/ns/dcat#", "dct", "http://purl.org/dc/terms/"),
                "@id",
                base + "/data",
                "@type",
                "dcat:Catalog",
                "dct:title",
                city.name(),
                "dct:language",
                "id",
                "dcat:dataset",
                sets.stream().map(set -> dataset(base, set)).toList());
    }

    private static Map<String, Object> dataset(String base, OpenDataSet set) {
        String address = base + "/data/" + set.name() + ".csv";
        return Map.of(
                "@id", base + "/data#" + set.name(),
                "@type", "dcat:Dataset",
                "dct:title", Text.in(Text.INDONESIAN, set.titleKey()),
                "dct:description", Text.in(Text.INDONESIAN, set.aboutKey()),
                "dcat:distribution",
                        Map.of(
                                "@type", "dcat:Distribution",
                                "dcat:downloadURL", Map.of("@id", address),
                                "dcat:mediaType", "text/csv"));
    }
}
