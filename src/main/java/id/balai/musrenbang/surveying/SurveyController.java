package id.balai.musrenbang.surveying;

import static id.balai.web.Text.t;

import id.balai.document.FileStore;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.MovableClock;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.making.PhotoDarkroom;
import id.balai.musrenbang.proposal.OnDesk;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Recording what was found at the place of a proposal that lies on one's desk. */
@Controller
@Requires(Permission.SEE_WORK_LIST)
class SurveyController {
    private static final String PATH = "/musrenbang/usulan/{number}/survei";
    private static final int MOST_PHOTOS = 4;

    private final OnDesk desk;
    private final RecordingSurvey recording;
    private final FileStore files;
    private final Once once;
    private final Clock clock;

    SurveyController(OnDesk desk, RecordingSurvey recording, FileStore files, Once once, Clock clock) {
        this.desk = desk;
        this.recording = recording;
        this.files = files;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable String number, Actor actor) {
        return page(found(number, actor), Map.of(), Errors.NONE);
    }

    @PostMapping(PATH)
    ModelAndView record(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = SurveyForm.PHOTO, required = false) @Nullable List<MultipartFile> photos,
            Actor actor)
            throws IOException {
        OnDesk.Found found = found(number, actor);
        SurveyForm form = SurveyForm.read(
                typed, found.entry().questions(), found.proposal().submittedAt(), today());
        Errors errors = form.errors();
        List<byte[]> prints = new ArrayList<>();
        for (MultipartFile photo : photos == null ? List.<MultipartFile>of() : photos) {
            if (photo.isEmpty()) continue;
            var print = photo.getSize() > PhotoDarkroom.MOST_BYTES
                    ? java.util.Optional.<PhotoDarkroom.Print>empty()
                    : PhotoDarkroom.develop(photo.getBytes());
            if (print.isEmpty()) errors = errors.and(SurveyForm.PHOTO, t("musrenbang.form.noPhoto"));
            else prints.add(print.get().bytes());
        }
        if (prints.size() > MOST_PHOTOS) errors = errors.and(SurveyForm.PHOTO, t("musrenbang.survey.manyPhotos"));
        if (!errors.isEmpty()) {
            ModelAndView again = page(found, typed, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        List<String> hashes = prints.stream().map(files::put).toList();
        return new ModelAndView("redirect:"
                + once.run(typed.get(Once.FIELD), () -> {
                    recording.record(found, form, hashes, actor);
                    return found.proposal().number().path() + "#survei";
                }));
    }

    private OnDesk.Found found(String number, Actor actor) {
        return ProposalNumber.find(number)
                .flatMap(n -> desk.find(n, actor))
                .filter(found -> found.level().surveys())
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(OnDesk.Found found, Map<String, String> typed, Errors errors) {
        ModelAndView view = new ModelAndView("musrenbang/survey/form");
        view.addObject("page", new SurveyPage(found, today(), typed, errors));
        return view;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
    }
}
