package id.balai.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import id.balai.database.CurrentCity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.View;

/** Renders one template whole before the first byte leaves, so that a failure becomes an error page and not half a page. */
final class JteView implements View {
    private final TemplateEngine engine;
    private final Frames frames;
    private final String template;

    JteView(TemplateEngine engine, Frames frames, String template) {
        this.engine = engine;
        this.frames = frames;
        this.template = template;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        // At the port of the program's own figures there is no city: the status is the whole answer.
        if (CurrentCity.find().isEmpty()) return;
        Map<String, Object> parameters = new HashMap<>();
        if (model != null) parameters.putAll(model);
        parameters.put("frame", frames.of(request));
        // A page says hundreds of words: the request's language is found out once, not for each of them.
        LocaleContextHolder.setLocale(Text.locale());
        Utf8ByteOutput page = new Utf8ByteOutput();
        engine.render(template, parameters, page);
        response.setContentType(getContentType());
        // In one piece: each of a template's many small pieces would pass through every wrapper of the answer.
        byte[] whole = page.toByteArray();
        response.setContentLength(whole.length);
        response.getOutputStream().write(whole);
    }
}
