package id.balai.musrenbang.making;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes of whatever was sent a picture that hides nothing: decoded, turned upright, made smaller and encoded anew, so
 * that neither the place stored in it (EXIF, GPS) nor anything behind the picture survives. What is no picture by its
 * first bytes, or is too large to be decoded safely, is refused.
 */
public final class PhotoDarkroom {
    /** Largest file that is taken, bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final long MOST_PIXELS = 50_000_000;
    private static final int LONGEST_SIDE = 1600;
    private static final float QUALITY = 0.82f;

    private PhotoDarkroom() {}

    /** @param bytes a JPEG file without metadata */
    public record Print(byte[] bytes, int width, int height) {}

    /** The picture, or empty when the bytes are none that can be taken. */
    public static Optional<Print> develop(byte[] file) {
        if (file.length > MOST_BYTES || !(isJpeg(file) || isPng(file))) return Optional.empty();
        try {
            BufferedImage read = read(file);
            if (read == null) return Optional.empty();
            BufferedImage upright = upright(read, isJpeg(file) ? Orientation.of(file) : 1);
            return Optional.of(new Print(jpeg(upright), upright.getWidth(), upright.getHeight()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isJpeg(byte[] file) {
        return file.length > 3 && file[0] == (byte) 0xFF && file[1] == (byte) 0xD8 && file[2] == (byte) 0xFF;
    }

    private static boolean isPng(byte[] file) {
        return file.length > 8 && file[0] == (byte) 0x89 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G';
    }

    /** Decodes no more pixels than needed; a picture that says it is huge is not decoded at all. */
    private static @Nullable BufferedImage read(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return null;
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > MOST_PIXELS) return null;
                var parameters = reader.getDefaultReadParam();
                int step = (int) Math.max(1, Math.max(width, height) / (2L * LONGEST_SIDE));
                parameters.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, parameters);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        boolean lying = orientation >= 5;
        int width = lying ? image.getHeight() : image.getWidth();
        int height = lying ? image.getWidth() : image.getHeight();
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(width, height));
        BufferedImage upright = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = upright.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        canvas.scale(scale, scale);
        canvas.transform(turn(orientation, image.getWidth(), image.getHeight()));
        canvas.drawImage(image, 0, 0, null);
        canvas.dispose();
        return upright;
    }

    /** What turns a picture with that EXIF orientation upright (Exif 2.32, tag 0x0112). */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
