package id.balai.musrenbang.making;

import id.balai.document.FileStore;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.musrenbang.proposal.Photo;
import id.balai.musrenbang.proposal.Photos;
import id.balai.web.NotFound;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The photos of a draft, for its writer alone: seen, and taken off again, before they are public for good. Nobody else is
 * told that there are any.
 */
@Controller
@Requires(Permission.PROPOSE)
class DraftPhotoController {
    private final Drafts drafts;
    private final Photos photos;
    private final SendingDraft sending;
    private final FileStore files;

    DraftPhotoController(Drafts drafts, Photos photos, SendingDraft sending, FileStore files) {
        this.drafts = drafts;
        this.photos = photos;
        this.sending = sending;
        this.files = files;
    }

    @GetMapping("/musrenbang/usulan/konsep/{id}/foto/{photo}.jpg")
    ResponseEntity<byte[]> photo(@PathVariable UUID id, @PathVariable UUID photo, Actor actor) {
        Draft draft = drafts.find(id, actor).orElseThrow(NotFound::new);
        byte[] picture = photos.ofDraft(draft.id()).stream()
                .filter(p -> p.id().equals(photo))
                .findFirst()
                .map(Photo::sha256)
                .flatMap(files::find)
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(picture);
    }

    @PostMapping("/musrenbang/usulan/konsep/{id}/foto/{photo}/hapus")
    String remove(@PathVariable UUID id, @PathVariable UUID photo, Actor actor) {
        Draft draft = drafts.find(id, actor).orElseThrow(NotFound::new);
        sending.removePhoto(draft.id(), photo);
        return "redirect:/musrenbang/usulan/konsep/" + id;
    }
}
