package id.balai.web.kit;

import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An address as a QR code (ISO/IEC 18004, correction level M, quiet zone of 4 modules).
 *
 * @param text what a reader gets
 * @param size modules on a side
 * @param path the dark modules, one rectangle a run
 */
public record QrCode(String text, int size, String path) {
    private static final int QUIET = 4;
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)");

    /** Dark modules beside each other. */
    public record Run(int x, int y, int length) {}

    /** The dark modules, for whoever draws them otherwise than as a path. */
    public List<Run> runs() {
        return RUN.matcher(path)
                .results()
                .map(r -> new Run(
                        Integer.parseInt(r.group(1)), Integer.parseInt(r.group(2)), Integer.parseInt(r.group(3))))
                .toList();
    }

    /** @throws IllegalArgumentException when the text is too long for a code */
    public static QrCode of(String text) {
        ByteMatrix modules = encode(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) appendRuns(modules, y, path);
        return new QrCode(text, modules.getWidth(), path.toString());
    }

    public String viewBox() {
        int side = size + 2 * QUIET;
        return -QUIET + " " + -QUIET + " " + side + " " + side;
    }

    private static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (com.google.zxing.WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }

    private static void appendRuns(ByteMatrix modules, int y, StringBuilder path) {
        int x = 0;
        while (x < modules.getWidth()) {
            int start = x;
            while (x < modules.getWidth() && modules.get(x, y) == 1) x++;
            if (x > start) {
                int run = x - start;
                path.append('M')
                        .append(start)
                        .append(' ')
                        .append(y)
                        .append('h')
                        .append(run)
                        .append("v1h-");
                path.append(run).append('z');
            }
            x++;
        }
    }
}
