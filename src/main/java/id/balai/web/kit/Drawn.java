package id.balai.web.kit;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import org.jspecify.annotations.Nullable;

/**
 * Room for a part of a page that is the same for all its readers: drawn for the first of them, written for the others as
 * it was drawn. Belongs to one language and to data that stay.
 */
public final class Drawn {
    private volatile byte @Nullable [] bytes;

    /** The part as it was drawn the first time; the first time, as this draws it. */
    public Content of(Content part) {
        return new HtmlContent() {
            @Override
            public void writeTo(HtmlTemplateOutput output) {
                output.writeBinaryContent(drawn(part));
            }
        };
    }

    private byte[] drawn(Content part) {
        byte[] kept = bytes;
        return kept == null ? draw(part) : kept;
    }

    /** Readers who come meanwhile wait for the first one's. */
    private synchronized byte[] draw(Content part) {
        byte[] kept = bytes;
        if (kept != null) return kept;
        Utf8ByteOutput drawing = new Utf8ByteOutput();
        part.writeTo(new OwaspHtmlTemplateOutput(drawing));
        kept = drawing.toByteArray();
        bytes = kept;
        return kept;
    }
}
