package id.balai.organisation.city;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Where a city's files lie: in the program ({@code cities/CODE/}) or in a folder. */
interface CityFiles {
    /** What all cities share: national holidays, the posts that every kelurahan and agency has. */
    CityFiles SHARED = name -> readable(new ClassPathResource("cities/" + name));

    /** The file of that name, or empty when the city has none. The reader fails on text that is not UTF-8. */
    Optional<Reader> open(String name);

    /** The files of a city that comes with the program. */
    static CityFiles ofProgram(String code) {
        return name -> readable(new ClassPathResource("cities/" + code + "/" + name));
    }

    /** The files beside a {@code city.json}, or in a folder that has one. */
    static CityFiles at(Path file) {
        return name -> readable(
                new FileSystemResource(Files.isDirectory(file) ? file.resolve(name) : file.resolveSibling(name)));
    }

    private static Optional<Reader> readable(Resource resource) {
        if (!resource.isReadable()) return Optional.empty();
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(new InputStreamReader(resource.getInputStream(), strict));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
