package id.balai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What a form says and where it was sent, as a hash: whether one that comes again is the same. */
record SentForm(byte[] hash) {
    private static final String ATTRIBUTE = SentForm.class.getName();

    /** Different on every page that shows the form. */
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", Once.FIELD);

    /** Reads it, and keeps it for {@link #current}. */
    static SentForm of(HttpServletRequest request) throws IOException {
        SentForm form = new SentForm(hash(request));
        request.setAttribute(ATTRIBUTE, form);
        return form;
    }

    /** The one that is being answered; empty outside of a request. */
    static Optional<SentForm> current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable((SentForm) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
    }

    /** Whether it is another one than that of this hash; an unknown one is the same. */
    boolean differsFrom(byte @Nullable [] kept) {
        return kept != null && !MessageDigest.isEqual(kept, hash);
    }

    private static byte[] hash(HttpServletRequest request) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            write(out, request.getRequestURI());
            for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
                if (OF_THE_PAGE.contains(field.getKey())) continue;
                write(out, field.getKey());
                for (String value : field.getValue()) write(out, value);
            }
            if (request instanceof MultipartHttpServletRequest files) write(out, files);
        }
        return digest.digest();
    }

    private static void write(OutputStream out, MultipartHttpServletRequest files) throws IOException {
        for (var field : new TreeMap<>(files.getMultiFileMap()).entrySet()) {
            for (MultipartFile file : field.getValue()) {
                if (file.isEmpty()) continue;
                write(out, field.getKey());
                write(out, String.valueOf(file.getSize()));
                try (InputStream in = file.getInputStream()) {
                    in.transferTo(out);
                }
            }
        }
    }

    /** With its length before it, so that no two forms are written alike. */
    private static void write(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        out.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SentForm form && Arrays.equals(hash, form.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "SentForm";
    }
}
