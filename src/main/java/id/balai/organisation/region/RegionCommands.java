package id.balai.organisation.region;

import id.balai.cli.Command;
import id.balai.cli.FileImport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The verbs of {@code bin/balai} for regions and their boundaries. */
@Configuration(proxyBeanMethods = false)
class RegionCommands {
    @Bean
    Command importRegions(ImportingRegions importing) {
        return new FileImport("import regions", "BERKAS.csv", (file, _, trial) -> importing.run(file, trial));
    }

    @Bean
    Command importBoundaries(ImportingBoundaries importing) {
        return new FileImport(
                "import boundaries",
                "BERKAS.geojson [--code PROPERTI]",
                (file, options, trial) -> importing.run(file, options.get("code"), trial));
    }
}
