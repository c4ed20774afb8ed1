package id.balai.document;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What is printed is PDF/A-3a and PDF/UA-1, judged by veraPDF and not by the printer. */
class PressTests {
    private final Press press =
            new Press(TemplateEngine.createPrecompiled(null, ContentType.Html, null, "id.balai.templates"));

    @Test
    void aSheetIsForTheArchiveAndForEverybody() throws Exception {
        byte[] pdf = press.print("document/example", Map.of());
        Files.createDirectories(Path.of("target/pdf"));
        Files.write(Path.of("target/pdf/contoh.pdf"), pdf);
        conforms(pdf);
    }

    @Test
    void theTextIsInItWithTitleAndLanguage() throws Exception {
        try (PDDocument document = Loader.loadPDF(press.print("document/example", Map.of()))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Lembar contoh");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("id");
            assertThat(new PDFTextStripper().getText(document))
                    .containsIgnoringCase("Kota Binjai")
                    .contains("1 dari 1");
        }
    }

    /** @throws AssertionError naming the first rules that are broken */
    static void conforms(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                Set<?> broken = result.getFailedChecks().keySet();
                assertThat(result.isCompliant()).as(flavour + " " + broken).isTrue();
            }
        }
    }
}
