package id.balai.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /kerja}: one work list over all applications. */
@Controller
class WorkListController {
    private final WorkList work;
    private final Frames frames;

    WorkListController(WorkList work, Frames frames) {
        this.work = work;
        this.frames = frames;
    }

    @OfficialsOnly
    @GetMapping("/kerja")
    String work(
            @RequestParam(defaultValue = "") String aplikasi,
            @RequestParam(defaultValue = "") String buka,
            HttpServletRequest request,
            Model model) {
        Frame frame = frames.of(request);
        Viewer viewer = frame.viewer().filter(Viewer::official).orElseThrow(NotFound::new);
        model.addAttribute("page", work.of(viewer, aplikasi, buka, frame));
        return "web/work/page";
    }
}
