package id.balai.ledger.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Up to 256 entries, each behind its length in two bytes, big end first. */
public record Bundle(List<byte[]> entries) {
    /** The longest entry that the format can hold, in bytes. */
    public static final int LONGEST_ENTRY = 0xFFFF;

    public Bundle {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > TilePath.FULL)
            throw new MalformedLog("a bundle of " + entries.size() + " entries");
    }

    /** @throws MalformedLog when it is cut, or has no or too many entries */
    public static Bundle parse(byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        List<byte[]> entries = new ArrayList<>();
        while (rest.hasRemaining()) {
            if (rest.remaining() < Short.BYTES) throw new MalformedLog("a bundle cut inside a length");
            byte[] entry = new byte[Short.toUnsignedInt(rest.getShort())];
            if (rest.remaining() < entry.length) throw new MalformedLog("a bundle cut inside entry " + entries.size());
            rest.get(entry);
            entries.add(entry);
        }
        return new Bundle(entries);
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) throw new MalformedLog("an entry of " + entry.length + " bytes");
            bytes.write(entry.length >>> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }
}
