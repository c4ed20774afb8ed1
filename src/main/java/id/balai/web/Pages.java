package id.balai.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders a template into a part of another module's page. */
@Component
public class Pages {
    private final TemplateEngine engine;

    Pages(TemplateEngine engine) {
        this.engine = engine;
    }

    /**
     * @param template path without ending, as a view's name
     * @param parameters the template's, by name
     */
    public Content content(String template, Map<String, Object> parameters) {
        return new Content() {
            @Override
            public void writeTo(TemplateOutput output) {
                engine.render(template + ".jte", parameters, output);
            }
        };
    }
}
