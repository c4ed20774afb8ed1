package id.balai.musrenbang.making;

import id.balai.document.FileStore;
import id.balai.musrenbang.proposal.Photo;
import id.balai.musrenbang.proposal.Photos;
import id.balai.musrenbang.survey.Surveys;
import id.balai.web.NotFound;
import id.balai.web.Open;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Photos of proposals and of their surveys. Those of drafts are their writers' alone: {@link DraftPhotoController}. */
@Controller
class PhotoController {
    private final Photos photos;
    private final Surveys surveys;
    private final FileStore files;

    PhotoController(Photos photos, Surveys surveys, FileStore files) {
        this.photos = photos;
        this.surveys = surveys;
        this.files = files;
    }

    @Open
    @GetMapping("/musrenbang/foto/{id}.jpg")
    ResponseEntity<byte[]> photo(@PathVariable UUID id) {
        String file = photos.findPublic(id)
                .map(Photo::sha256)
                .or(() -> surveys.findFile(id))
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .body(files.find(file).orElseThrow(NotFound::new));
    }
}
