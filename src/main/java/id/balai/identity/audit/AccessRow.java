package id.balai.identity.audit;

import id.balai.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look.
 *
 * @param code of the list of reasons; null where the work itself was the reason
 */
public record AccessRow(
        UUID id,
        Instant at,
        PersonId viewer,
        String viewerName,
        String title,
        @Nullable String agency,
        PersonId person,
        String field,
        @Nullable String code,
        String reason,
        String caseRef) {}
