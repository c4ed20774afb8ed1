package id.balai.document;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** A PDF that somebody sent, looked into with suspicion before others may download it. */
public final class ReceivedPdf {
    private static final Set<String> ACTS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm");
    private static final Set<COSName> CARRIES =
            Set.of(COSName.JS, COSName.getPDFName("EmbeddedFiles"), COSName.EF, COSName.getPDFName("XFA"));
    private static final int DEEPEST = 40;

    private ReceivedPdf() {}

    /**
     * Whether it opens without a password and only shows: no script, no program to launch, no form that sends, no file
     * inside (ISO 32000-1, 12.6.4 and 7.11.4).
     */
    public static boolean onlyShows(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            COSDocument all = document.getDocument();
            for (COSObjectKey key : all.getXrefTable().keySet()) {
                if (acts(all.getObjectFromPool(key).getObject(), 0)) return false;
            }
            return !acts(all.getTrailer(), 0) && document.getNumberOfPages() > 0;
        } catch (IOException | RuntimeException e) {
            // Broken files make the reader fail in many ways; none of them is one to pass on.
            return false;
        }
    }

    /** What stands in the object itself; what it refers to has a number of its own. */
    private static boolean acts(@Nullable COSBase object, int depth) {
        if (depth > DEEPEST) return true;
        return switch (object) {
            case COSDictionary dictionary -> acts(dictionary, depth);
            case COSArray array -> {
                for (COSBase each : array) if (acts(each, depth + 1)) yield true;
                yield false;
            }
            case null, default -> false;
        };
    }

    private static boolean acts(COSDictionary dictionary, int depth) {
        if (CARRIES.stream().anyMatch(dictionary::containsKey)) return true;
        String action = dictionary.getNameAsString(COSName.S);
        if (action != null && ACTS.contains(action)) return true;
        return dictionary.getValues().stream().anyMatch(value -> acts(value, depth + 1));
    }
}
