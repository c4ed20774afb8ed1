package id.balai.musrenbang.meeting.minutes;

import id.balai.document.ReceivedPdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A letter as it was sent with a form: a PDF, or nothing. A picture is not taken, because it would carry where it was
 * made; a letter with a script or a file inside is not taken either, because everybody can download it.
 */
final class LetterFile {
    static final String FIELD = "berkas";
    private static final int MOST = 2 << 20;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;

    private LetterFile(byte[] bytes) {
        this.bytes = bytes;
    }

    static LetterFile of(@Nullable MultipartFile sent) throws IOException {
        return new LetterFile(sent == null ? new byte[0] : sent.getBytes());
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Whether it is none, or a PDF that is not too large and only shows. */
    boolean isRight() {
        return isEmpty() || (bytes.length <= MOST && startsAsPdf() && ReceivedPdf.onlyShows(bytes));
    }

    private boolean startsAsPdf() {
        return bytes.length > PDF.length && Arrays.equals(bytes, 0, PDF.length, PDF, 0, PDF.length);
    }
}
