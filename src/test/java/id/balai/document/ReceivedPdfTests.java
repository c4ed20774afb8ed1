package id.balai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;

/** Files as an attacker sends them. */
class ReceivedPdfTests {
    @Test
    void aPageIsTaken() throws IOException {
        assertThat(ReceivedPdf.onlyShows(pdf(document -> {}))).isTrue();
    }

    @Test
    void aScriptIsNot() throws IOException {
        assertThat(ReceivedPdf.onlyShows(pdf(document ->
                        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))))
                .isFalse();
    }

    @Test
    void aProgramBehindALinkIsNot() throws IOException {
        assertThat(ReceivedPdf.onlyShows(pdf(document -> {
                    PDAnnotationLink link = new PDAnnotationLink();
                    link.setAction(new PDActionLaunch());
                    try {
                        document.getPage(0).getAnnotations().add(link);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })))
                .isFalse();
    }

    @Test
    void aFileInsideIsNot() throws IOException {
        assertThat(ReceivedPdf.onlyShows(pdf(document -> {
                    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
                    files.setNames(Map.of("a.exe", new PDComplexFileSpecification()));
                    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(files);
                    document.getDocumentCatalog().setNames(names);
                })))
                .isFalse();
    }

    @Test
    void whatIsBrokenIsNot() throws IOException {
        assertThat(ReceivedPdf.onlyShows("%PDF-1.7 and nothing".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        byte[] whole = pdf(document -> {});
        Random random = new Random(1275);
        for (int i = 0; i < 200; i++) {
            byte[] broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            // It may be repaired and taken; it may not throw.
            ReceivedPdf.onlyShows(broken);
        }
    }

    private static byte[] pdf(Consumer<PDDocument> more) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            more.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
