package id.balai.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.balai.web.Text;
import id.balai.web.kit.QrCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Prints a template as a PDF that can be read in fifty years and by everybody: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO
 * 14289-1), fonts and colours within it. Nothing is fetched while printing but our own style sheet.
 */
@Component
public class Press {
    /** What XML 1.0 forbids (production 2, Char): residents' texts may have it, and one of them must not stop a document. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final String OURS = "balai";
    private static final String STYLE = OURS + ":print.css";
    private static final String CODE = OURS + ":qr?";
    private static final int MODULE = 6;
    private static final int QUIET = 4;
    private static final String SERIF = "Liberation Serif";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final TemplateEngine templates;
    private final byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final byte[] regular = resource("fonts/LiberationSerif-Regular.ttf");
    private final byte[] bold = resource("fonts/LiberationSerif-Bold.ttf");
    private final byte[] italic = resource("fonts/LiberationSerif-Italic.ttf");
    private final byte[] style = resource("print.css");

    Press(TemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * @param template path without ending of a template that calls {@code document.sheet}; what it writes has to be
     *     well-formed XML
     * @param parameters the template's, by name
     */
    public byte[] print(String template, Map<String, Object> parameters) {
        return printed(template, parameters).pdf();
    }

    /** A file, and how many pages it has. */
    public record Printed(byte[] pdf, int pages) {}

    /** As {@link #print}, and says how many pages it became: counting them in the file would be reading it again. */
    public Printed printed(String template, Map<String, Object> parameters) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            builder(document)
                    .withHtmlContent(xhtml(template, parameters), OURS + ":")
                    .toStream(pdf)
                    .run();
            return new Printed(pdf.toByteArray(), document.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException("could not print " + template, e);
        }
    }

    private PdfRendererBuilder builder(PDDocument document) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(srgb)
                .withProducer("Balai")
                .useFont(font(document, regular), SERIF, NORMAL, FontStyle.NORMAL, true)
                .useFont(font(document, bold), SERIF, BOLD, FontStyle.NORMAL, true)
                .useFont(font(document, italic), SERIF, NORMAL, FontStyle.ITALIC, true);
        builder.useFastMode()
                .useUriResolver((base, uri) -> isOurs(uri) ? uri : null)
                .useProtocolsStreamImplementation(
                        uri -> uri.startsWith(CODE) ? new Bytes(code(uri.substring(CODE.length()))) : new Bytes(style),
                        OURS)
                .useExternalResourceAccessControl(
                        (uri, type) -> isOurs(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        return builder;
    }

    /**
     * The font of a document, without its substitutions of glyphs: these fonts have them for the tone letters of
     * phonetics only, and looking for them took half of the time of printing.
     */
    private static PDFontSupplier font(PDDocument document, byte[] file) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false);
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    /** What the city issues it issues in Indonesian, whatever the reader of the page prefers. */
    private String xhtml(String template, Map<String, Object> parameters) {
        StringOutput xhtml = new StringOutput();
        Text.speaking(Text.INDONESIAN, () -> {
            templates.render(template + ".jte", parameters, xhtml);
            return xhtml;
        });
        return NO_XML.matcher(xhtml.toString()).replaceAll("\uFFFD");
    }

    private static byte[] resource(String name) {
        try (InputStream in = new ClassPathResource("document/" + name).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The style sheet, and {@code balai:qr?ADDRESS} (percent-encoded): a QR code of an address, drawn here. */
    private static boolean isOurs(@Nullable String uri) {
        return uri != null && (uri.equals(STYLE) || uri.startsWith(CODE));
    }

    private static byte[] code(String encoded) {
        QrCode code = QrCode.of(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        int side = (code.size() + 2 * QUIET) * MODULE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        for (QrCode.Run run : code.runs()) {
            pen.fillRect((run.x() + QUIET) * MODULE, (run.y() + QUIET) * MODULE, run.length() * MODULE, MODULE);
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private record Bytes(byte[] bytes) implements FSStream {
        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
