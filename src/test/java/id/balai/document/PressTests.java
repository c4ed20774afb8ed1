package id.balai.document;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import id.balai.support.PdfFile;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is printed is PDF/A-3a and PDF/UA-1, judged by veraPDF and not by the printer. */
class PressTests {
    private final Press press =
            new Press(TemplateEngine.createPrecompiled(null, ContentType.Html, null, "id.balai.templates"));

    @Test
    void aSheetIsForTheArchiveAndForEverybody() throws Exception {
        byte[] pdf = press.print("document/example", Map.of());
        PdfFile.keep(pdf, "contoh");
        PdfFile.conforms(pdf);
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
}
