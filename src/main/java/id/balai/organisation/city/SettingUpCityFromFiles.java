package id.balai.organisation.city;

import static id.balai.web.Text.t;

import id.balai.database.Cities;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.CityCode;
import id.balai.organisation.SettingUpCity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the files, makes the schema, fills it in one transaction. */
@Component
class SettingUpCityFromFiles implements SettingUpCity {
    private static final Pattern CODE = Pattern.compile("\\d{4}");

    private final Cities cities;
    private final CityTables tables;
    private final TransactionTemplate transaction;

    SettingUpCityFromFiles(Cities cities, CityTables tables, TransactionTemplate transaction) {
        this.cities = cities;
        this.tables = tables;
        this.transaction = transaction;
    }

    @Override
    public City from(String codeOrFile, boolean demo) {
        CityDefinition definition = CityDefinitionReader.read(filesOf(codeOrFile));
        refuseTakenHosts(definition);
        City city = cities.add(new City(definition.code(), definition.name(), definition.hosts(), demo));
        CurrentCity.run(city, () -> transaction.executeWithoutResult(_ -> tables.fill(definition)));
        return city;
    }

    private static CityFiles filesOf(String codeOrFile) {
        if (CODE.matcher(codeOrFile).matches() && Files.notExists(Path.of(codeOrFile))) return ofProgram(codeOrFile);
        Path file = Path.of(codeOrFile);
        if (!Files.exists(file)) throw new UnusableCity(List.of(t("organisation.file.not_there", codeOrFile)));
        return CityFiles.at(file);
    }

    private static CityFiles ofProgram(String code) {
        CityFiles files = CityFiles.ofProgram(code);
        if (files.open(Profile.FILE).isEmpty())
            throw new UnusableCity(List.of(t("organisation.file.no_such_city", code)));
        return files;
    }

    private void refuseTakenHosts(CityDefinition definition) {
        CityCode code = definition.code();
        List<String> problems = cities.all().stream()
                .filter(other -> !other.code().equals(code))
                .flatMap(other -> other.hosts().stream()
                        .filter(definition.hosts()::contains)
                        .map(host -> t("organisation.file.host_taken", host, other.name())))
                .toList();
        if (!problems.isEmpty()) throw new UnusableCity(problems);
    }
}
