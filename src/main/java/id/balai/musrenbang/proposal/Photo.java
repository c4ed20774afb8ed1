package id.balai.musrenbang.proposal;

import java.util.UUID;

/** A photo of the place, already re-encoded without its hidden data. */
public record Photo(UUID id, int ordinal, String sha256, int width, int height, int bytes) {
    public String path() {
        return "/musrenbang/foto/" + id + ".jpg";
    }

    public int kilobytes() {
        return Math.max(1, bytes / 1024);
    }
}
